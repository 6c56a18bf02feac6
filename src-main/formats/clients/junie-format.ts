import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Junie's `mcp.json`; older ones say `workingDirectory`. */
export const JUNIE_FORMAT: ClientFormat = {
  id: 'junie',
  title: FORMAT_TITLES.junie,
  specFormat: 'generic-mcp',
  places: [user('~/.junie/mcp/mcp.json'), project('.junie/mcp/mcp.json')],
  find: findMcpServers,
};
