import { isMap, type Tree } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, FoundServers, ServerGroup } from '../client-format';
import { project, user } from '../client-places';
import { groupAt, textsOf } from '../mcp-servers-group';

/**
 * Reads `.mcp.json` of a project and `.claude.json` of a person, which holds servers for all projects and for single ones. What a
 * project turns off stands beside its servers, by name.
 */
export const CLAUDE_CODE_FORMAT: ClientFormat = {
  id: 'claude-code',
  title: FORMAT_TITLES['claude-code'],
  specFormat: 'generic-mcp',
  places: [
    user('$CLAUDE_CONFIG_DIR/.claude.json'), user('~/.claude.json'), user('~/.claude/.claude.json'), user('~/.claude/settings.json'), user('~/.claude/mcp.json'),
    project('.mcp.json'), project('.claude/settings.json'), project('.claude/settings.local.json'),
  ],
  find: findServers,
};

function findServers(tree: Tree): FoundServers | undefined {
  if (!isMap(tree)) return undefined;
  const projects = tree.get('projects');
  const ofProjects = isMap(projects) ? [...projects].flatMap(([path, state]) => projectGroups(tree, path, state)) : [];
  if (!tree.has('mcpServers') && ofProjects.length === 0) return undefined;
  return { groups: [...groupAt(tree, ['mcpServers']), ...ofProjects], switchedOff: namesOff(tree) };
}

/** A project turns off only what is its own: the same name may stand for another server elsewhere. */
function projectGroups(tree: Tree, path: string, state: Tree): readonly ServerGroup[] {
  const off = new Set(namesOff(state));
  return groupAt(tree, ['projects', path, 'mcpServers'], { label: withoutHome(path) }).flatMap((group) => {
    const { servers } = group;
    if (off.size === 0 || !isMap(servers)) return [group];
    const those = (disabled: boolean): ServerGroup => ({ ...group, servers: new Map([...servers].filter(([name]) => off.has(name) === disabled)), disabled });
    return [those(false), those(true)].filter((part) => !isMap(part.servers) || part.servers.size > 0);
  });
}

const namesOff = (state: Tree): readonly string[] =>
  (isMap(state) ? [...textsOf(state.get('disabledMcpServers')), ...textsOf(state.get('disabledMcpjsonServers'))] : []);

/** The name of a person's home folder has no place in the name of a profile. */
const withoutHome = (path: string): string => path.replace(/^(?:\/(?:Users|home)\/[^/]+|[A-Za-z]:[\\/]Users[\\/][^\\/]+)(?=[\\/]|$)/, '~').replaceAll('\\', '/');
