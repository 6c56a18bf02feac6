/** A number whose source text (`0123`, `1.10`, 2^60) a double would not give back. */
export class NumberText {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/**
 * A parsed document. Objects are Maps from parser to serializer: plain objects reorder `"10"` and lose `__proto__`.
 * `Text` is `string` in files and `SecretText` in what Valise keeps.
 */
export type TreeOf<Text> = null | boolean | number | NumberText | Text | readonly TreeOf<Text>[] | TreeMapOf<Text>;
export type TreeMapOf<Text> = ReadonlyMap<string, TreeOf<Text>>;
export type Tree = TreeOf<string>;
export type TreeMap = TreeMapOf<string>;

export const isMap = <Text>(tree: TreeOf<Text> | undefined): tree is TreeMapOf<Text> => tree instanceof Map;
export const isList = <Text>(tree: TreeOf<Text> | undefined): tree is readonly TreeOf<Text>[] => Array.isArray(tree);
