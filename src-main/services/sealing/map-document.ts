import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { TextPlace } from './text-place';

/** Gives what shall stand in place of a value; undefined leaves it, and goes on with what is in it. */
export type Replacement = (tree: Tree, place: TextPlace) => Tree | undefined;

/** The same profile document with some of its values replaced. Names and order stay. */
export const mapDocument = (document: TreeMap, replace: Replacement): TreeMap =>
  new Map([...document].map(([key, value]) => [key, key === 'mcps' && isList(value) ? value.map(mapServer(replace)) : mapValue(value, { mcp: undefined, path: [key] }, replace)]));

const mapServer = (replace: Replacement) => (entry: Tree, index: number): Tree =>
  mapValue(entry, isMap(entry) ? { mcp: { index, id: idOf(entry) }, path: [] } : { mcp: undefined, path: ['mcps', index] }, replace);

function mapValue(tree: Tree, place: TextPlace, replace: Replacement): Tree {
  const replaced = replace(tree, place);
  if (replaced !== undefined) return replaced;
  const { mcp, path } = place;
  if (isMap(tree)) return new Map([...tree].map(([key, value]) => [key, mapValue(value, { mcp, path: [...path, key] }, replace)]));
  return isList(tree) ? tree.map((item, index) => mapValue(item, { mcp, path: [...path, index] }, replace)) : tree;
}

/** The id of a profile or a server; empty where there is none, or where it is no text. */
export function idOf(tree: Tree | undefined): string {
  const id = isMap(tree) ? tree.get('id') : undefined;
  return typeof id === 'string' ? id : '';
}
