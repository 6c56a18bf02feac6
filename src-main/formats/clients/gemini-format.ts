import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { withBareUrlAsSse } from '../bare-url';
import type { ClientFormat, EntryNote, FoundServers, Translation } from '../client-format';
import { project, user } from '../client-places';
import { groupAt, textsOf } from '../mcp-servers-group';
import { fitsPattern } from '../name-pattern';
import { renameFields, withField } from '../neutral-entry';

/** Reads Gemini CLI's `settings.json` and extension manifests: `url` is SSE, `httpUrl` is HTTP, and `mcp` says which servers are on. */
export const GEMINI_FORMAT: ClientFormat = {
  id: 'gemini',
  title: FORMAT_TITLES.gemini,
  specFormat: 'generic-mcp',
  places: [
    user('~/.gemini/settings.json'), project('.gemini/settings.json'),
    user('~/.gemini/extensions/*/gemini-extension.json'), project('.gemini/extensions/*/gemini-extension.json'), project('gemini-extension.json'),
  ],
  find: findSwitchedServers,
  translate: (tree) => withGeminiAddress(tree, FORMAT_TITLES.gemini),
};

/** The servers, and which of them `mcp.allowed` and `mcp.excluded` turn off; both had other names in older settings. */
export function findSwitchedServers(tree: Tree): FoundServers | undefined {
  if (!isMap(tree) || !tree.has('mcpServers')) return undefined;
  const switches = tree.get('mcp');
  const listed = (field: string, older: string): readonly string[] => [...(isMap(switches) ? textsOf(switches.get(field)) : []), ...textsOf(tree.get(older))];
  const allowed = listed('allowed', 'allowMCPServers');
  const excluded = listed('excluded', 'excludeMCPServers');
  const groups = groupAt(tree, ['mcpServers']);
  const names = groups.flatMap(({ servers }) => (isMap(servers) ? [...servers.keys()] : []));
  const isOff = (name: string): boolean => matches(name, excluded) || (allowed.length > 0 && !matches(name, allowed));
  return { groups, switchedOff: names.filter(isOff) };
}

/** Patterns may hold `*` and `?` (Qwen Code). */
const matches = (name: string, patterns: readonly string[]): boolean => patterns.some((pattern) => fitsPattern(name, pattern));

/** `httpUrl` counts before `url`, which then is kept as `sseUrl`; `tcp` is a web socket, which is not known. */
export function withGeminiAddress(tree: TreeMap, client: string): Translation {
  const address = (field: string): string | undefined => {
    const value = tree.get(field);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const both = address('httpUrl') !== undefined && address('url') !== undefined;
  const note: EntryNote = { code: 'FIELD_NOT_CARRIED', severity: 'warning', field: 'url', reason: 'httpUrl counts; this one is kept as sseUrl' };
  const named = both ? renameFields(tree, { url: 'sseUrl' }) : tree;
  const socket = address('tcp') !== undefined && ['command', 'url', 'httpUrl'].every((field) => address(field) === undefined);
  const { entry, notes } = withBareUrlAsSse(socket ? withField(named, 'type', 'websocket') : named, client);
  return { entry, notes: [...(both ? [note] : []), ...notes] };
}
