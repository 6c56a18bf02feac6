import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Rovo Dev's `mcp.json`: `transport` states the type. What is turned off stands in another file, which is not asked. */
export const ROVO_DEV_FORMAT: ClientFormat = {
  id: 'rovo-dev',
  title: FORMAT_TITLES['rovo-dev'],
  specFormat: 'generic-mcp',
  places: [user('~/.rovodev/mcp.json'), project('.rovodev/mcp.json')],
  find: findMcpServers,
};
