import type { FieldNode } from './field-node';

/**
 * The fewest pointers that name everything but what is `excluded` (leaves, by pointer). Undefined: everything; empty: nothing.
 */
export function chosenPointers(nodes: readonly FieldNode[], excluded: Pick<ReadonlySet<string>, 'has'>): readonly string[] | undefined {
  const { whole, pointers } = choice(nodes, excluded);
  return whole ? undefined : pointers;
}

function choice(nodes: readonly FieldNode[], excluded: Pick<ReadonlySet<string>, 'has'>): { readonly whole: boolean; readonly pointers: readonly string[] } {
  let whole = true;
  const pointers: string[] = [];
  for (const { pointer, children } of nodes) {
    const below = children === undefined ? { whole: !excluded.has(pointer), pointers: [] } : choice(children, excluded);
    if (below.whole) pointers.push(pointer);
    else {
      whole = false;
      pointers.push(...below.pointers);
    }
  }
  return { whole, pointers };
}
