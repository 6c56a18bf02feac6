import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Qoder's `mcp.json`. */
export const QODER_FORMAT: ClientFormat = {
  id: 'qoder',
  title: FORMAT_TITLES.qoder,
  specFormat: 'generic-mcp',
  places: [user('~/.qoder/mcp.json'), { path: '%APPDATA%/Qoder/SharedClientCache/mcp.json', systems: ['win32'], scope: 'user' }],
  find: findMcpServers,
};
