import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads BoltAI's `mcp.json`. */
export const BOLTAI_FORMAT: ClientFormat = {
  id: 'boltai',
  title: FORMAT_TITLES.boltai,
  specFormat: 'generic-mcp',
  places: [user('~/.boltai/mcp.json')],
  find: findMcpServers,
};
