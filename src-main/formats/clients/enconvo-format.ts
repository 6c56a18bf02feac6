import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Enconvo's `mcp_config.json`. */
export const ENCONVO_FORMAT: ClientFormat = {
  id: 'enconvo',
  title: FORMAT_TITLES.enconvo,
  specFormat: 'generic-mcp',
  places: [user('~/.config/enconvo/mcp_config.json')],
  find: findMcpServers,
};
