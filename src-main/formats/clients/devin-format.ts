import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Devin's `mcp_config.json`, and the `config.json` that held the servers before it. */
export const DEVIN_FORMAT: ClientFormat = {
  id: 'devin',
  title: FORMAT_TITLES.devin,
  specFormat: 'generic-mcp',
  places: [
    user('~/.config/devin/mcp_config.json'), user('~/.config/devin/config.json'),
    project('.devin/mcp_config.json'), project('.devin/mcp_config.local.json'), project('.devin/config.json'),
  ],
  find: findMcpServers,
};
