import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, FoundServers, ServerGroup } from '../client-format';
import { project, user } from '../client-places';
import { groupAt, serverNames, textsOf, usedLists } from '../mcp-servers-group';

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
  const ofProjects = (isMap(projects) ? [...projects] : []).map(([path, state]) => ({ path, groups: projectGroups(tree, path, state) })).filter(({ groups }) => groups.length > 0);
  if (!tree.has('mcpServers') && ofProjects.length === 0) return undefined;
  const groups = [...groupAt(tree, ['mcpServers']), ...ofProjects.flatMap((project) => project.groups)];
  const used = [...switchesFor(tree, [], groups), ...ofProjects.flatMap((project) => switchesFor(tree, ['projects', project.path], project.groups))];
  return { groups, switchedOff: namesOff(tree), used };
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

const OFF = ['disabledMcpServers', 'disabledMcpjsonServers'] as const;

const namesOff = (state: Tree): readonly string[] => (isMap(state) ? OFF.flatMap((field) => textsOf(state.get(field))) : []);

/** The lists at `path` that turn off nothing but these servers; others name servers that are defined in other files. */
function switchesFor(tree: Tree, path: FieldPath, groups: readonly ServerGroup[]): readonly FieldPath[] {
  const names = new Set(serverNames(groups));
  return usedLists(tree, OFF.map((field) => [...path, field]), (name) => names.has(name));
}

/** The name of a person's home folder has no place in the name of a profile. */
const withoutHome = (path: string): string => path.replace(/^(?:\/(?:Users|home)\/[^/]+|[A-Za-z]:[\\/]Users[\\/][^\\/]+)(?=[\\/]|$)/, '~').replaceAll('\\', '/');
