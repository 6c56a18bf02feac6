import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isMap } from '../../../src-shared/profile/tree';
import type { ClientFormat } from '../client-format';
import { project } from '../client-places';
import { groupAt } from '../mcp-servers-group';

/** Amp's settings: `amp.mcpServers` is one key with a dot in it. */
export const AMP_FORMAT: ClientFormat = {
  id: 'amp',
  title: FORMAT_TITLES.amp,
  specFormat: 'generic-mcp',
  places: [
    { path: '~/.config/amp/settings.json', systems: ['darwin', 'linux'], scope: 'user' },
    { path: '%APPDATA%/amp/settings.json', systems: ['win32'], scope: 'user' },
    project('.amp/settings.json'), project('.amp/settings.jsonc'),
  ],
  find: (tree) => (isMap(tree) && tree.has('amp.mcpServers') ? { groups: groupAt(tree, ['amp.mcpServers']) } : undefined),
};
