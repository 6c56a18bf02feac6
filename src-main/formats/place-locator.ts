import type { Place } from '../../src-shared/errors/place';
import { type FieldPath, jsonPointer } from '../../src-shared/profile/field-path';
import type { LinePosition } from './line-finder';

/** Offsets of the values directly inside the object or list at `offset`, by key or index; nothing for other values. */
export type ChildOffsets = (offset: number) => ReadonlyMap<string, number> | undefined;

/** Walks from the root value to a path, asking for the children of each container once at most. */
export function placeLocator(root: number, children: ChildOffsets, position: (offset: number) => LinePosition): (path: FieldPath) => Place {
  const known = new Map<number, ReadonlyMap<string, number> | undefined>();
  const childrenOf: ChildOffsets = (offset) => {
    if (!known.has(offset)) known.set(offset, children(offset));
    return known.get(offset);
  };
  return (path) => {
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
