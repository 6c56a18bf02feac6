import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Tome's `mcp_config.json`. */
export const TOME_FORMAT: ClientFormat = {
  id: 'tome',
  title: FORMAT_TITLES.tome,
  specFormat: 'generic-mcp',
  places: [user('~/.tome/mcp_config.json')],
  find: findMcpServers,
};
