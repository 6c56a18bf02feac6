import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { appFolder } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Jan's `mcp_config.json`: `active` is the switch, and remote servers have an empty command beside their address. */
export const JAN_FORMAT: ClientFormat = {
  id: 'jan',
  title: FORMAT_TITLES.jan,
  specFormat: 'generic-mcp',
  places: [...appFolder('Jan/data/mcp_config.json')],
  find: findMcpServers,
};
