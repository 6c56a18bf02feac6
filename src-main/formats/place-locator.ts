import type { Place } from '../../src-shared/errors/place';
import { type FieldPath, jsonPointer } from '../../src-shared/profile/field-path';
import { isList, isMap, type Tree } from '../../src-shared/profile/tree';
import type { LinePosition } from './line-finder';

/** Offsets of the values directly inside the object or list at `offset`, by key or index; nothing for other values. */
export type ChildOffsets = (offset: number) => ReadonlyMap<string, number> | undefined;

/** A parsed tree, and where its objects and lists start. */
export interface PlacedTree {
  readonly tree: Tree;
  readonly starts: ReadonlyMap<Tree, number>;
}

/** Walks from the root value to a path, asking for the children of each container once at most, and of none that `placed` tells. */
export function placeLocator(root: number, children: ChildOffsets, position: (offset: number) => LinePosition, placed?: PlacedTree): (path: FieldPath) => Place {
  const known = new Map<number, ReadonlyMap<string, number> | undefined>();
  const childrenOf: ChildOffsets = (offset) => {
    if (!known.has(offset)) known.set(offset, children(offset));
    return known.get(offset);
  };
  return (path) => {
    const start = placed && startOf(placed, path);
    if (start !== undefined) return { ...position(start), pointer: jsonPointer(path) };
    let offset = root;
    let found = 0;
    for (const step of path) {
      const next = childrenOf(offset)?.get(String(step));
      if (next === undefined) break;
      offset = next;
      found += 1;
    }
    return { ...position(offset), pointer: jsonPointer(path.slice(0, found)) };
  };
}

function startOf({ tree, starts }: PlacedTree, path: FieldPath): number | undefined {
  let at: Tree | undefined = tree;
  for (const step of path) {
    if (isMap(at) && typeof step === 'string') at = at.get(step);
    else if (isList(at) && typeof step === 'number') at = at[step];
    else return undefined;
  }
  return at === undefined ? undefined : starts.get(at);
}
