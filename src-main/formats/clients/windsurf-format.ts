import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Windsurf's `mcp_config.json`, where the address is `serverUrl`. */
export const WINDSURF_FORMAT: ClientFormat = {
  id: 'windsurf',
  title: FORMAT_TITLES.windsurf,
  specFormat: 'generic-mcp',
  places: [
    user('~/.codeium/windsurf/mcp_config.json'), { path: '%APPDATA%/Codeium/windsurf/mcp_config.json', systems: ['win32'], scope: 'user' },
    user('~/.codeium/mcp_config.json'), project('.windsurf/mcp_config.json'),
  ],
  find: findMcpServers,
};
