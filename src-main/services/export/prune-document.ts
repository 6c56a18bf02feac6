import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { idOf } from '../sealing/map-document';
import { IDENTITY, type Selection } from './select-fields';

/**
 * The document of a selected profile without what only a document has and nobody chose: statistics, dates, empty objects. Whatever the
 * profile was made of, nothing else is in the file afterwards but `exportInfo`, `security`, and what identifies.
 */
export const pruneDocument = (document: TreeMap, includes: Selection['includes']): TreeMap =>
  pruned(document, (key, value) => {
    if (key === 'exportInfo' || key === 'security') return value;
    if (key === 'mcps' && isList(value)) return value.map((entry) => (isMap(entry) ? prunedMap(entry, ['mcps', idOf(entry)], OF_SERVER, includes) : entry));
    return prunedValue(value, [key], key === 'profile' ? OF_PROFILE : NOTHING, includes);
  });

const NOTHING: ReadonlySet<string> = new Set();
const OF_PROFILE: ReadonlySet<string> = new Set(['id', 'name']);
const OF_SERVER: ReadonlySet<string> = new Set(IDENTITY);

/** `stays` is meant of this level alone. */
const prunedMap = (map: TreeMap, path: FieldPath, stays: ReadonlySet<string>, includes: Selection['includes']): TreeMap =>
  pruned(map, (key, value) => (stays.has(key) ? value : prunedValue(value, [...path, key], NOTHING, includes)));

function prunedValue(value: Tree, path: FieldPath, stays: ReadonlySet<string>, includes: Selection['includes']): Tree | undefined {
  if (includes(path)) return value;
  if (!isMap(value)) return undefined;
  const rest = prunedMap(value, path, stays, includes);
  return rest.size === 0 ? undefined : rest;
}

const pruned = (map: TreeMap, prune: (key: string, value: Tree) => Tree | undefined): TreeMap =>
  new Map([...map].flatMap(([key, value]) => {
    const kept = prune(key, value);
    return kept === undefined ? [] : [[key, kept] as const];
  }));
