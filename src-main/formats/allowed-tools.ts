import { isMap, type Tree } from '../../src-shared/profile/tree';
import type { FoundServers, ServerGroup } from './client-format';
import { withField } from './neutral-entry';
import { textsOf } from './mcp-servers-group';

/**
 * The servers of an agent's file, whose `allowedTools` names the tools that run unasked as `@server/tool`. Whole servers and
 * patterns are not taken: which tools they stand for is not in the file.
 */
export function withAllowedTools(found: FoundServers | undefined, tree: Tree): FoundServers | undefined {
  const allowed = isMap(tree) ? textsOf(tree.get('allowedTools')) : [];
  return found === undefined || allowed.length === 0 ? found : { ...found, groups: found.groups.map((group) => allowing(group, allowed)) };
}

function allowing(group: ServerGroup, allowed: readonly string[]): ServerGroup {
  if (!isMap(group.servers)) return group;
  return {
    ...group,
    servers: new Map([...group.servers].map(([name, entry]) => {
      const tools = allowed.filter((tool) => tool.startsWith(`@${name}/`) && !/[*?]/.test(tool)).map((tool) => tool.slice(name.length + 2));
      const states = isMap(entry) && (entry.has('alwaysAllow') || entry.has('autoApprove'));
      return [name, isMap(entry) && tools.length > 0 && !states ? withField(entry, 'alwaysAllow', tools) : entry];
    })),
  };
}
