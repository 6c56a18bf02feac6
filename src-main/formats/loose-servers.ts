import { isList, isMap, type Tree } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import { bareShape, isServerList } from './bare-servers';
import { entriesOf, leftBehind, looksLikeServer, type ClientEntry } from './client-servers';
import { listedEntries, soleEntry } from './listed-entries';
import type { ParsedText } from './parsed-text';
import type { SourceHint } from './source-hint';

/**
 * The servers of a tree that is nothing but servers: a list of them, a map by name, or a single one. `stated`: a person says that it
 * is, which needs less proof.
 */
export function looseServers(tree: Tree, hint: SourceHint, stated: boolean): readonly ClientEntry[] | undefined {
  if (isList(tree)) return (stated ? tree.some(looksLikeServer) : isServerList(tree)) ? listedEntries(tree, []) : undefined;
  if (!isMap(tree)) return undefined;
  const shape = bareShape(tree) ?? (stated ? shapeAsStated(tree) : undefined);
  if (shape === 'server') return [soleEntry(tree, hint)];
  return shape === 'map' ? entriesOf(tree, []).filter((entry) => !/^[$_]/.test(entry.name) || looksLikeServer(entry.tree)) : undefined;
}

function shapeAsStated(tree: ReadonlyMap<string, Tree>): 'server' | 'map' | undefined {
  if (looksLikeServer(tree)) return 'server';
  return [...tree.values()].some(looksLikeServer) ? 'map' : undefined;
}

/** What stands beside servers by name; a single server is the whole of its tree. */
export function besideLoose(tree: Tree, entries: readonly ClientEntry[], parsed: ParsedText, read: readonly string[] = []): readonly Finding[] {
  if (!isMap(tree) || entries.some(({ path }) => path.length === 0)) return [];
  return leftBehind(tree, [...entries.map(({ path }) => String(path[0])), ...read], parsed);
}
