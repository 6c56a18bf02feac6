import { AppError } from '../../src-shared/errors/app-error';
import { foldedName } from '../../src-shared/profile/folded-name';
import { serverPackage } from '../../src-shared/profile/server-package';
import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import { bareShape, type BareShape } from './bare-servers';
import { clientProfile, entriesOf, leftBehind, looksLikeServer, readServerMap, uniqueName, type ClientEntry } from './client-servers';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import type { SourceHint } from './source-hint';

export const GENERIC_FORMAT = 'generic';

/**
 * Reads generic MCP JSON: servers under `mcpServers`, a bare map of servers, a list of them, or a single one.
 * @throws AppError SERVERS_NOT_FOUND, DOCUMENT_INVALID
 */
export function parseGenericMcp(parsed: ParsedText, hint: SourceHint): ParsedFile {
  const { entries, beside } = serverEntries(parsed, hint);
  const { profile, findings } = clientProfile(profileName(hint), entries, parsed);
  return { formatId: GENERIC_FORMAT, yaml: parsed.yaml, profiles: [profile], findings: [...findings, ...beside] };
}

interface FoundEntries {
  readonly entries: readonly ClientEntry[];
  /** Notes of what stands beside the servers. */
  readonly beside: readonly Finding[];
}

function serverEntries(parsed: ParsedText, hint: SourceHint): FoundEntries {
  const { tree } = parsed;
  if (isList(tree)) return { entries: listed(tree, parsed), beside: [] };
  if (!isMap(tree)) throw nothingFound(parsed);
  if (tree.has('mcpServers')) {
    const { entries, findings } = readServerMap(tree, 'mcpServers', parsed);
    return { entries, beside: [...findings, ...leftBehind(tree, ['mcpServers', '$schema'], parsed)] };
  }
  switch (bareShape(tree) ?? shapeAsStated(tree)) {
    case 'server': return { entries: [{ name: packageName(tree) ?? fileStem(hint), tree, path: [] }], beside: [] };
    case 'map': {
      const entries = entriesOf(tree, []).filter((entry) => !/^[$_]/.test(entry.name) || looksLikeServer(entry.tree));
      return { entries, beside: leftBehind(tree, [...entries.map(({ path }) => String(path.at(-1))), '$schema'], parsed) };
    }
    case undefined: throw nothingFound(parsed);
  }
}

/** Whoever says that it is generic MCP JSON needs less proof than recognition does. */
function shapeAsStated(tree: TreeMap): BareShape | undefined {
  if (looksLikeServer(tree)) return 'server';
  return [...tree.values()].some(looksLikeServer) ? 'map' : undefined;
}

function listed(list: readonly Tree[], parsed: ParsedText): readonly ClientEntry[] {
  if (!list.some(looksLikeServer)) throw nothingFound(parsed);
  const taken = new Set(list.flatMap((tree) => statedName(tree) ?? []).map(foldedName));
  return list.map((tree, index) => {
    const name = statedName(tree) ?? uniqueName((isMap(tree) ? packageName(tree) : undefined) ?? `server ${index + 1}`, taken);
    taken.add(foldedName(name));
    return { name, tree, path: [index] };
  });
}

function statedName(tree: Tree): string | undefined {
  const name = isMap(tree) ? tree.get('name') : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

/** The last part of the package: `server-github` of `@modelcontextprotocol/server-github`. */
function packageName(tree: TreeMap): string | undefined {
  const command = tree.get('command');
  const args = tree.get('args');
  if (typeof command !== 'string') return undefined;
  const name = serverPackage(command, isList(args) ? args.map((arg) => (typeof arg === 'string' ? arg : '')) : [])?.name;
  return name?.split('/').at(-1);
}

const fileStem = (hint: SourceHint): string => hint.name.replace(/\.(jsonc?|ya?ml)$/i, '').replace(/^\.+/, '').trim() || 'server';
const profileName = (hint: SourceHint): string => (hint.name === '' ? 'Imported servers' : fileStem(hint));

const nothingFound = (parsed: ParsedText): AppError =>
  new AppError('SERVERS_NOT_FOUND', { place: parsed.locate([]), expected: 'mcpServers, a map of servers, or one server with command or url' });
