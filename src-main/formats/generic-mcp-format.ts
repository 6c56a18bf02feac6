import { AppError } from '../../src-shared/errors/app-error';
import { foldedName } from '../../src-shared/profile/folded-name';
import { serverPackage } from '../../src-shared/profile/server-package';
import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { clientProfile, entriesOf, leftBehind, looksLikeServer, uniqueName, type ClientEntry } from './client-servers';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import type { SourceHint } from './source-hint';

export const GENERIC_FORMAT = 'generic';

/**
 * Reads generic MCP JSON: servers under `mcpServers`, a bare map of servers, a list of them, or a single one.
 * @throws AppError SERVERS_NOT_FOUND, DOCUMENT_INVALID
 */
export function parseGenericMcp(parsed: ParsedText, hint: SourceHint): ParsedFile {
  const { entries, root } = serverEntries(parsed, hint);
  const { profile, findings } = clientProfile(profileName(hint), entries, parsed);
  return {
    formatId: GENERIC_FORMAT, yaml: parsed.yaml, profiles: [profile],
    findings: [...findings, ...(root === undefined ? [] : leftBehind(root, ['mcpServers', '$schema'], parsed))],
  };
}

function serverEntries(parsed: ParsedText, hint: SourceHint): { readonly entries: readonly ClientEntry[]; readonly root?: TreeMap } {
  const { tree } = parsed;
  if (isList(tree)) return { entries: listed(tree, parsed) };
  if (!isMap(tree)) throw nothingFound(parsed);
  const servers = tree.get('mcpServers');
  if (servers !== undefined) {
    if (isMap(servers)) return { entries: entriesOf(servers, ['mcpServers']), root: tree };
    throw new AppError('DOCUMENT_INVALID', { place: parsed.locate(['mcpServers']), expected: 'an object, one server a key' });
  }
  if (looksLikeServer(tree)) return { entries: [{ name: packageName(tree) ?? fileStem(hint), tree, path: [] }] };
  const bare = new Map([...tree].filter(([name]) => !/^[$_]/.test(name) || looksLikeServer(tree.get(name))));
  if ([...bare.values()].some(looksLikeServer)) return { entries: entriesOf(bare, []) };
  throw nothingFound(parsed);
}

function listed(list: readonly Tree[], parsed: ParsedText): readonly ClientEntry[] {
  if (!list.some(looksLikeServer)) throw nothingFound(parsed);
  const taken = new Set<string>();
  return list.map((tree, index) => {
    const stated = isMap(tree) ? tree.get('name') : undefined;
    const named = typeof stated === 'string' && stated.trim() !== '' ? stated : undefined;
    const name = named ?? uniqueName((isMap(tree) ? packageName(tree) : undefined) ?? `server ${index + 1}`, taken);
    taken.add(foldedName(name));
    return { name, tree, path: [index] };
  });
}

/** The last part of the package: `server-github` of `@modelcontextprotocol/server-github`. */
function packageName(tree: TreeMap): string | undefined {
  const command = tree.get('command');
  const args = tree.get('args');
  if (typeof command !== 'string') return undefined;
  const name = serverPackage(command, isList(args) ? args.map((arg) => (typeof arg === 'string' ? arg : '')) : [])?.name;
  return name?.split('/').at(-1);
}

const fileStem = (hint: SourceHint): string => hint.name.replace(/\.(jsonc?|ya?ml)$/i, '').replace(/^\.+/, '') || 'server';
const profileName = (hint: SourceHint): string => (hint.name === '' ? 'Imported servers' : fileStem(hint));

const nothingFound = (parsed: ParsedText): AppError =>
  new AppError('SERVERS_NOT_FOUND', { place: parsed.locate([]), expected: 'mcpServers, a map of servers, or one server with command or url' });
