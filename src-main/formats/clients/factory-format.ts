import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Factory Droid's `mcp.json`. */
export const FACTORY_FORMAT: ClientFormat = {
  id: 'factory',
  title: FORMAT_TITLES.factory,
  specFormat: 'generic-mcp',
  places: [user('~/.factory/mcp.json'), project('.factory/mcp.json')],
  find: findMcpServers,
};
