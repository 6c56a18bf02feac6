import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { appFolder, project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Cursor's `mcp.json`: an address needs no type, and the OAuth client stands under `auth`. */
export const CURSOR_FORMAT: ClientFormat = {
  id: 'cursor',
  title: FORMAT_TITLES.cursor,
  specFormat: 'generic-mcp',
  places: [user('~/.cursor/mcp.json'), project('.cursor/mcp.json'), ...appFolder('Cursor/User/mcp.json')],
  find: findMcpServers,
};
