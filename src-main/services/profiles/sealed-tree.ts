import { z } from 'zod';
import { SecretTextSchema, type SecretText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, NumberText, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';

/** A tree as JSON that keeps order and odd keys: texts `{s}`, odd numbers `{n}`, lists `{l}`, maps `{m}` as entries. */
export type SealedTree =
  | null | boolean | number
  | { s: SecretText['segments'] } | { n: string } | { l: SealedTree[] } | { m: [string, SealedTree][] };

export const SealedTreeSchema: z.ZodType<SealedTree> = z.lazy(() => z.union([
  z.null(), z.boolean(), z.number(),
  z.strictObject({ s: SecretTextSchema.shape.segments }),
  z.strictObject({ n: z.string() }),
  z.strictObject({ l: z.array(SealedTreeSchema) }),
  z.strictObject({ m: z.array(z.tuple([z.string(), SealedTreeSchema])) }),
]));

export function encodeTree(tree: TreeOf<SecretText>): SealedTree {
  if (tree === null || typeof tree === 'boolean' || typeof tree === 'number') return tree;
  if (tree instanceof NumberText) return { n: tree.source };
  if (isMap(tree)) return { m: [...tree].map(([key, value]) => [key, encodeTree(value)]) };
  if (isList(tree)) return { l: tree.map(encodeTree) };
  return { s: tree.segments };
}

export function decodeTree(sealed: SealedTree): TreeOf<SecretText> {
  if (sealed === null || typeof sealed !== 'object') return sealed;
  if ('s' in sealed) return { segments: sealed.s };
  if ('n' in sealed) return new NumberText(sealed.n);
  if ('l' in sealed) return sealed.l.map(decodeTree);
  return decodeMap(sealed.m);
}

export const encodeMap = (map: TreeMapOf<SecretText>): [string, SealedTree][] => [...map].map(([key, value]) => [key, encodeTree(value)]);
export const decodeMap = (entries: readonly (readonly [string, SealedTree])[]): Map<string, TreeOf<SecretText>> =>
  new Map(entries.map(([key, value]) => [key, decodeTree(value)]));
