import { isMap, type Tree } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, FoundServers } from '../client-format';
import { appFolder } from '../client-places';
import { groupAt } from '../mcp-servers-group';

/** Reads `claude_desktop_config.json`: servers under `mcpServers`, those that mcpm parked under `disabledServers`. */
export const CLAUDE_DESKTOP_FORMAT: ClientFormat = {
  id: 'claude-desktop',
  title: FORMAT_TITLES['claude-desktop'],
  specFormat: 'claude-desktop',
  places: [...appFolder('Claude/claude_desktop_config.json'), { path: '$XDG_CONFIG_HOME/claude/claude_desktop_config.json', systems: ['linux'], scope: 'user' }],
  find: findServers,
};

function findServers(tree: Tree): FoundServers | undefined {
  if (!isMap(tree) || !(tree.has('mcpServers') || tree.has('disabledServers'))) return undefined;
  return { groups: [...groupAt(tree, ['mcpServers']), ...groupAt(tree, ['disabledServers'], { disabled: true })] };
}
