import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers, Translation } from '../client-format';
import { project, user } from '../client-places';
import { groupAt } from '../mcp-servers-group';
import { withCommandList } from '../neutral-entry';
import { hasSchemaOf, mcpRootSpelling } from './mcp-root';
import { isToggle, renamed, silently, TOGGLE, translated } from './translation-steps';

/** OpenCode's `opencode.json`, and the map of servers without a wrapper in `.agents/mcp.json`. `{env:NAME}` stays as it is. */
export const OPENCODE_FORMAT: ClientFormat = {
  id: 'opencode',
  title: FORMAT_TITLES.opencode,
  specFormat: 'generic-mcp',
  places: [
    ...['opencode.json', 'opencode.jsonc'].flatMap((file) => [
      user(`~/.config/opencode/${file}`), { path: `%APPDATA%/opencode/${file}`, systems: ['win32'], scope: 'user' } as const,
      user(`$OPENCODE_CONFIG_DIR/${file}`), project(file), project(`.opencode/${file}`),
    ]),
    user('~/.agents/mcp.json'), project('.agents/mcp.json'),
  ],
  find,
  translate: translateOpencodeEntry,
};

/** Timeouts are milliseconds already. */
export function translateOpencodeEntry(entry: TreeMap): Translation {
  return isToggle(entry) ? TOGGLE : translated(entry, [silently(withCommandList), renamed({ environment: 'env' })]);
}

const SCHEMA = /opencode\.ai\/config/i;
/** What Crush's file has not: with these, entries in Crush's spelling are a slip. */
const ROOT_FIELDS = ['agent', 'provider', 'permission', 'plugin', 'instructions', 'keybinds', 'small_model', 'autoupdate', 'share'] as const;

function find(tree: Tree): FoundServers | undefined {
  if (!isMap(tree)) return undefined;
  const stated = hasSchemaOf(tree, SCHEMA) || ROOT_FIELDS.some((field) => tree.has(field));
  const spelling = mcpRootSpelling(tree);
  if (spelling === undefined) return stated || tree.has('mcp') || tree.has('mcpServers') ? undefined : bareServers(tree);
  if (!stated && (spelling === 'crush' || spelling === 'unclear')) return undefined;
  return { groups: groupAt(tree, ['mcp']) };
}

function bareServers(root: TreeMap): FoundServers | undefined {
  const servers = new Map([...root].filter(([key]) => key !== '$schema'));
  const values = [...servers.values()];
  return values.length > 0 && values.every((value) => isMap(value) && (isToggle(value) || isEntry(value))) && values.some((value) => isMap(value) && isEntry(value))
    ? { groups: [{ path: [], servers }] }
    : undefined;
}

const isEntry = (entry: TreeMap): boolean => typeof entry.get('url') === 'string' || typeof entry.get('command') === 'string' || isList(entry.get('command'));
