import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServersOrBare } from '../mcp-servers-group';

/** Reads Warp's `.mcp.json`, and what its settings take, which has no wrapper; the folder is `working_directory`. */
export const WARP_FORMAT: ClientFormat = {
  id: 'warp',
  title: FORMAT_TITLES.warp,
  specFormat: 'generic-mcp',
  places: [user('~/.warp/.mcp.json'), project('.warp/.mcp.json')],
  find: findMcpServersOrBare,
};
