import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';

/** Places in a tree, by their steps: long names are not joined again and again. */
interface Node {
  readonly below: Map<string, Node>;
  here: boolean;
}

/** The tree with nothing at these pointers (RFC 6901); all else stays where it is. */
export function treeWithout(tree: Tree, pointers: Iterable<string>): Tree {
  const root: Node = { below: new Map(), here: false };
  for (const pointer of pointers) {
    let node = root;
    for (const part of pointer.split('/').slice(1)) {
      const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const next = node.below.get(step) ?? { below: new Map<string, Node>(), here: false };
      node.below.set(step, next);
      node = next;
    }
    node.here = true;
  }
  return pruned(tree, root);
}

function pruned(tree: Tree, node: Node | undefined): Tree {
  if (node === undefined) return tree;
  if (node.here) return null;
  if (isMap(tree)) return new Map([...tree].map(([key, value]) => [key, pruned(value, node.below.get(key))]));
  return isList(tree) ? tree.map((value, index) => pruned(value, node.below.get(String(index)))) : tree;
}
