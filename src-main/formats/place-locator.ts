import type { Place } from '../../src-shared/errors/place';
import { type FieldPath, jsonPointer } from '../../src-shared/profile/field-path';
import { isList, isMap, type Tree } from '../../src-shared/profile/tree';
import type { LinePosition } from './line-finder';

/** Offsets of the values directly inside the object or list at `offset`, by key or index; nothing for other values. */
export type ChildOffsets = (offset: number) => ReadonlyMap<string, number> | undefined;

/** A parsed tree, and where its objects and lists start. */
export interface PlacedTree {
  readonly tree: Tree;
  readonly starts: (container: Tree) => number | undefined;
}

/** Walks from the root value to a path, asking for the children of each container once at most, and of none that `placed` tells. */
export function placeLocator(root: number, children: ChildOffsets, position: (offset: number) => LinePosition, placed?: PlacedTree): (path: FieldPath) => Place {
  const known = new Map<number, ReadonlyMap<string, number> | undefined>();
  const childrenOf: ChildOffsets = (offset) => {
    if (!known.has(offset)) known.set(offset, children(offset));
    return known.get(offset);
  };
  return (path) => {
    const [start, steps] = placed === undefined ? [root, 0] : nearestStart(placed, path, root);
    if (steps === path.length) return { ...position(start), pointer: jsonPointer(path) };
    let offset = start;
    let found = steps;
    for (const step of path.slice(steps)) {
      const next = childrenOf(offset)?.get(String(step));
      if (next === undefined) break;
      offset = next;
      found += 1;
    }
    return { ...position(offset), pointer: jsonPointer(path.slice(0, found)) };
  };
}

/** Where the last object or list on the way to `path` starts, and how many steps lead to it. */
function nearestStart({ tree, starts }: PlacedTree, path: FieldPath, root: number): readonly [offset: number, steps: number] {
  let at: Tree | undefined = tree;
  let offset = root;
  let steps = 0;
  for (const step of path) {
    if (isMap(at) && typeof step === 'string') at = at.get(step);
    else if (isList(at) && typeof step === 'number') at = at[step];
    else break;
    const start = at === undefined ? undefined : starts(at);
    if (start === undefined) break;
    offset = start;
    steps += 1;
  }
  return [offset, steps];
}
