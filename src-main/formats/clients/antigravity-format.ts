import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Antigravity's `mcp_config.json`, of Windsurf's shape: the address is `serverUrl`. */
export const ANTIGRAVITY_FORMAT: ClientFormat = {
  id: 'antigravity',
  title: FORMAT_TITLES.antigravity,
  specFormat: 'generic-mcp',
  places: [user('~/.gemini/config/mcp_config.json'), user('~/.gemini/antigravity/mcp_config.json'), project('.agents/mcp_config.json')],
  find: findMcpServers,
};
