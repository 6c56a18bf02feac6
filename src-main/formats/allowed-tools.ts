import { isMap, type Tree } from '../../src-shared/profile/tree';
import type { FoundServers, ServerGroup } from './client-format';
import { withField } from './neutral-entry';
import { textsOf, usedLists } from './mcp-servers-group';

/**
 * The servers of an agent's file, whose `allowedTools` names the tools that run unasked as `@server/tool`. Whole servers and
 * patterns are not taken: which tools they stand for is not in the file.
 */
export function withAllowedTools(found: FoundServers | undefined, tree: Tree): FoundServers | undefined {
  const allowed = isMap(tree) ? textsOf(tree.get('allowedTools')) : [];
  if (found === undefined || allowed.length === 0) return found;
  const taken = new Set<string>();
  const groups = found.groups.map((group) => allowing(group, allowed, taken));
  return { ...found, groups, used: [...found.used ?? [], ...usedLists(tree, [['allowedTools']], (tool) => taken.has(tool))] };
}

/** `taken`: collects those that are. */
function allowing(group: ServerGroup, allowed: readonly string[], taken: Set<string>): ServerGroup {
  if (!isMap(group.servers)) return group;
  return {
    ...group,
    servers: new Map([...group.servers].map(([name, entry]) => {
      const tools = allowed.filter((tool) => tool.startsWith(`@${name}/`) && !/[*?]/.test(tool));
      const states = isMap(entry) && (entry.has('alwaysAllow') || entry.has('autoApprove'));
      if (!isMap(entry) || tools.length === 0 || states) return [name, entry];
      for (const tool of tools) taken.add(tool);
      return [name, withField(entry, 'alwaysAllow', tools.map((tool) => tool.slice(name.length + 2)))];
    })),
  };
}
