import { leafFields, type FieldNode } from './field-node';

/** Those whose name has the words in it, with the way there; all that is below one that has. */
export function soughtFields(nodes: readonly FieldNode[], sought: string): readonly FieldNode[] {
  const words = sought.trim().toLowerCase();
  if (words === '') return nodes;
  return nodes.flatMap((node) => {
    if (node.label.toLowerCase().includes(words)) return [node];
    const children = soughtFields(node.children ?? [], words);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** So many names are no crowd. */
const FEW = 8;

/** Groups that are folded at first: each server, what is larger than a few names, and what stands beside the servers. */
export const foldedAtFirst = (nodes: readonly FieldNode[]): readonly string[] => nodes.flatMap((node) => {
  const { pointer, children = [] } = node;
  if (pointer !== '/mcps') return children.length === 0 || nodes.length === 1 ? [] : [pointer];
  return children.flatMap((server) => [...(server.children === undefined ? [] : [server.pointer]), ...(server.children ?? []).filter((group) => leafFields([group]).length > FEW).map((group) => group.pointer)]);
});
