import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Augment's `settings.json`, where the servers stand beside hooks and permissions. */
export const AUGMENT_FORMAT: ClientFormat = {
  id: 'augment',
  title: FORMAT_TITLES.augment,
  specFormat: 'generic-mcp',
  places: [user('~/.augment/settings.json'), project('.augment/settings.json'), project('.augment/settings.local.json')],
  find: findMcpServers,
};
