import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isMap } from '../../../src-shared/profile/tree';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { groupAt } from '../mcp-servers-group';

/** Muse Code's settings: the generic spelling, with `transport` and `enabled`. */
export const MUSE_FORMAT: ClientFormat = {
  id: 'muse',
  title: FORMAT_TITLES.muse,
  specFormat: 'generic-mcp',
  places: [user('~/.config/muse/settings.json')],
  find: (tree) => (isMap(tree) && isMap(tree.get('mcp_servers')) ? { groups: groupAt(tree, ['mcp_servers']) } : undefined),
  marks: ['schema_version'],
};
