import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
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
  const off = tree.get('disabled_mcp_tools');
  return {
    groups: groupAt(tree, ['mcp_servers']).map((group) => ({
      ...group,
      servers: isMap(group.servers) ? new Map([...group.servers].map(([name, entry]) => [name, withToolsOff(entry, isMap(off) ? textsOf(off.get(name)) : [])])) : group.servers,
    })),
  };
}

const withToolsOff = (entry: Tree, tools: readonly string[]): Tree =>
  (isMap(entry) && tools.length > 0 && !entry.has(NEUTRAL_FIELDS.disabledTools) ? withField(entry, NEUTRAL_FIELDS.disabledTools, tools) : entry);
