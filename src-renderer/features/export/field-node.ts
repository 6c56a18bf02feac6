/** A place of the profile document that can go in or stay out. */
export interface FieldNode {
  /** As `fields` of the export options names it. */
  readonly pointer: string;
  readonly label: string;
  /** It is a name out of the profile, no word of ours. */
  readonly named?: boolean;
  /** What is below it; without, it is chosen as a whole. */
  readonly children?: readonly FieldNode[];
  /** How many things stand in it, where that tells something. */
  readonly count?: number;
  /** A secret stands there, or may where several profiles go out: how it leaves can be said. */
  readonly secret?: boolean;
  /** A secret stands there that nobody knows: none leaves. */
  readonly blank?: boolean;
}

/** What is chosen one by one, in the order of the tree. */
export const leafFields = (nodes: readonly FieldNode[]): readonly FieldNode[] => nodes.flatMap((node) => (node.children === undefined ? [node] : leafFields(node.children)));
