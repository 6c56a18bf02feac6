import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers } from '../client-format';
import { project, user } from '../client-places';
import { groupAt, textsOf } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, withField } from '../neutral-entry';
import { mergedHeaders } from './codex-spelling';
import { renamed, seconds, translated } from './translation-steps';

/** Grok's `config.toml`: like Codex's, with `headers`. Tools that are not offered stand in a table of their own. */
export const GROK_FORMAT: ClientFormat = {
  id: 'grok',
  title: FORMAT_TITLES.grok,
  specFormat: 'generic-mcp',
  places: [user('~/.grok/config.toml'), project('.grok/config.toml')],
  find,
  translate: (entry) => translated(entry, [
    mergedHeaders, seconds({ tool_timeout_sec: NEUTRAL_FIELDS.timeout, startup_timeout_sec: NEUTRAL_FIELDS.startupTimeout }),
    renamed({ enabled_tools: NEUTRAL_FIELDS.enabledTools, disabled_tools: NEUTRAL_FIELDS.disabledTools }),
  ]),
};

function find(tree: Tree): FoundServers | undefined {
  if (!isMap(tree) || !isMap(tree.get('mcp_servers'))) return undefined;
  const off = tree.get(TOOLS_OFF);
  const lists = isMap(off) ? off : new Map<string, Tree>();
  const groups = groupAt(tree, ['mcp_servers']);
  const takes = ([name, tools]: readonly [string, Tree]): boolean =>
    isTextList(tools) && groups.some(({ servers }) => isMap(servers) && listOff(servers.get(name)) !== undefined);
  return {
    groups: groups.map((group) => ({
      ...group,
      servers: isMap(group.servers) ? new Map([...group.servers].map(([name, entry]) => [name, withToolsOff(entry, textsOf(lists.get(name)))])) : group.servers,
    })),
    used: [...lists].every(takes) ? [[TOOLS_OFF]] : [],
  };
}

/** A table by server, beside the servers. */
const TOOLS_OFF = 'disabled_mcp_tools';

const isTextList = (value: Tree | undefined): boolean => isList(value) && textsOf(value).length === value.length;

/** The list of a server that says itself which of its tools are off, under its name; none where it is something else. */
function listOff(entry: Tree | undefined): { readonly field: string; readonly tools: readonly string[] } | undefined {
  if (!isMap(entry)) return undefined;
  const field = [NEUTRAL_FIELDS.disabledTools, 'disabled_tools'].find((name) => entry.has(name));
  if (field === undefined) return { field: NEUTRAL_FIELDS.disabledTools, tools: [] };
  return isTextList(entry.get(field)) ? { field, tools: textsOf(entry.get(field)) } : undefined;
}

function withToolsOff(entry: Tree, tools: readonly string[]): Tree {
  const own = listOff(entry);
  return isMap(entry) && own !== undefined && tools.length > 0 ? withField(entry, own.field, [...new Set([...own.tools, ...tools])]) : entry;
}
