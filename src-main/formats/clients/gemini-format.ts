import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { withBareUrlAsSse } from '../bare-url';
import type { ClientFormat, EntryNote, FoundServers, Translation } from '../client-format';
import { project, user } from '../client-places';
import { groupAt, serverNames, textsOf, usedLists, valueAt } from '../mcp-servers-group';
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
  find: (tree) => findSwitchedServers(tree),
  translate: (tree) => withGeminiAddress(tree, FORMAT_TITLES.gemini),
};

/** Whether one of the names or patterns that settings list means a server of this name. */
export type SwitchTest = (name: string, listed: string) => boolean;

/** Names are compared as Gemini CLI compares them. */
const sameName: SwitchTest = (name, listed) => plainName(name) === plainName(listed);
const plainName = (name: string): string => name.trim().toLowerCase();

const ALLOWED: readonly FieldPath[] = [['mcp', 'allowed'], ['allowMCPServers']];
const EXCLUDED: readonly FieldPath[] = [['mcp', 'excluded'], ['excludeMCPServers']];

/** The servers, and which of them `mcp.allowed` and `mcp.excluded` turn off; both had other names in older settings. */
export function findSwitchedServers(tree: Tree, means: SwitchTest = sameName): FoundServers | undefined {
  if (!isMap(tree) || !tree.has('mcpServers')) return undefined;
  const listed = (paths: readonly FieldPath[]): readonly string[] => paths.flatMap((path) => textsOf(valueAt(tree, path)));
  const [allowed, excluded] = [listed(ALLOWED), listed(EXCLUDED)];
  const groups = groupAt(tree, ['mcpServers']);
  const names = serverNames(groups);
  const isIn = (name: string, list: readonly string[]): boolean => list.some((item) => means(name, item));
  const isOff = (name: string): boolean => isIn(name, excluded) || (allowed.length > 0 && !isIn(name, allowed));
  return {
    groups, switchedOff: names.filter(isOff),
    used: usedLists(tree, [...ALLOWED, ...EXCLUDED], (item) => names.some((name) => means(name, item))),
  };
}

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
