import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { FormatId } from '../../src-shared/transfer/format-id';
import type { ParsedText } from './parsed-text';

export type Confidence = 'certain' | 'likely' | 'guess';
export type Syntax = 'json' | 'yaml' | 'toml';

export const syntaxOf = ({ yaml, toml }: ParsedText): Syntax => (toml === true ? 'toml' : yaml ? 'yaml' : 'json');

/** One line of the decision table: what of a content speaks for which format. */
export interface RecognitionRow {
  readonly id: FormatId;
  readonly confidence: Confidence;
  /** Why, in words that follow on "because". */
  readonly reason: string;
  /** Never throws; linear in the size of the tree. */
  readonly test: (tree: Tree, syntax: Syntax) => boolean;
  /** Formats whose content looks the same: where the file's place is one of theirs, it is theirs. */
  readonly siblings?: readonly FormatId[];
}

/** A row whose test is for an object at the root. */
export const objectRow = (
  id: FormatId, confidence: Confidence, reason: string, test: (root: TreeMap, syntax: Syntax) => boolean, siblings: readonly FormatId[] = [],
): RecognitionRow => ({ id, confidence, reason, siblings, test: (tree, syntax) => isMap(tree) && test(tree, syntax) });

/** The objects among the values of an object; none of anything else. */
export const objectsIn = (tree: Tree | undefined): readonly TreeMap[] => (isMap(tree) ? [...tree.values()].filter((value) => isMap(value)) : []);

export const textAt = (tree: TreeMap, field: string): string | undefined => {
  const value = tree.get(field);
  return typeof value === 'string' ? value : undefined;
};
