import { isList, isMap, type Tree } from '../../src-shared/profile/tree';

/**
 * Where each object and list of a tree starts; `offsets` are in the order in which they do. They are put together when the first is asked
 * for: of most files none is.
 */
export function containerStarts(tree: Tree, offsets: readonly number[]): (container: Tree) => number | undefined {
  let starts: Map<Tree, number> | undefined;
  return (container) => (starts ??= startsOf(tree, offsets)).get(container);
}

function startsOf(tree: Tree, offsets: readonly number[]): Map<Tree, number> {
  const starts = new Map<Tree, number>();
  const note = (at: Tree): void => {
    if (!isMap(at) && !isList(at)) return;
    starts.set(at, offsets[starts.size] ?? 0);
    for (const below of at.values()) note(below);
  };
  note(tree);
  return starts;
}
