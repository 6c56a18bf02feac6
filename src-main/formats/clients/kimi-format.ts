import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads the `mcp.json` of Kimi CLI and Kimi Code. */
export const KIMI_FORMAT: ClientFormat = {
  id: 'kimi',
  title: FORMAT_TITLES.kimi,
  specFormat: 'generic-mcp',
  places: [user('~/.kimi/mcp.json'), user('~/.kimi-code/mcp.json'), project('.kimi-code/mcp.json')],
  find: findMcpServers,
};
