import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Sema4.ai Studio's `mcp_servers.json`: `transport` states the type. */
export const SEMA4_FORMAT: ClientFormat = {
  id: 'sema4',
  title: FORMAT_TITLES.sema4,
  specFormat: 'generic-mcp',
  places: [user('~/.sema4ai/sema4ai-studio/mcp_servers.json')],
  find: findMcpServers,
};
