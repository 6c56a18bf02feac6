import type { Tree, TreeMap } from '../../../src-shared/profile/tree';

/** The list of a type, a part at a time; of one without entities there are no parts. */
export interface ListParts {
  readonly type: string;
  readonly parts: Iterable<readonly Tree[]>;
}

/** A gateway document in the order of its file: asked for one after another, and once. */
export interface DocumentParts {
  /** What stands before the entities; never empty. */
  readonly before: TreeMap;
  readonly lists: Iterable<ListParts>;
  /** What stands behind the entities, never empty either; asked for when all of them are taken, as it tells of them too. */
  readonly after: () => TreeMap;
}

/** The whole of it. */
export function joinedDocument({ before, lists, after }: DocumentParts): TreeMap {
  const entities = new Map<string, Tree>();
  for (const { type, parts } of lists) entities.set(type, [...parts].flat());
  return new Map<string, Tree>([...before, ['entities', entities], ...after()]);
}

/** Entities that are written at a time. */
export const ENTITIES_A_PART = 100;

export function* partsOf<Item>(list: readonly Item[]): Generator<readonly Item[], undefined> {
  for (let from = 0; from < list.length; from += ENTITIES_A_PART) yield list.slice(from, from + ENTITIES_A_PART);
  return undefined;
}
