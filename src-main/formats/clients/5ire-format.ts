import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { appFolder } from '../client-places';
import { findMapOrList } from '../mcp-servers-group';

/** Reads 5ire's `mcp.json`: whole records under `mcpServers`, in older files a list under `servers`. */
export const FIVE_IRE_FORMAT: ClientFormat = {
  id: '5ire',
  title: FORMAT_TITLES['5ire'],
  specFormat: 'generic-mcp',
  places: appFolder('5ire/mcp.json'),
  find: findMapOrList,
};
