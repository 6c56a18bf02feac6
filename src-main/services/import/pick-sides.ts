import type { Difference } from '../../../src-shared/transfer/import-plan';
import type { PickSide, Side } from './merge-trees';

interface PickedSides {
  readonly pick: PickSide;
  /** Fields that differ and have no answer. */
  readonly open: readonly string[];
}

/** Whose value each field has: the answer where it differs, mine where it does not. */
export function pickSides(differences: readonly Difference[], answers: ReadonlyMap<string, Side>): PickedSides {
  const differs = new Set(differences.map(({ field }) => field));
  return {
    pick: (field) => (differs.has(field) ? answers.get(field) : undefined) ?? 'mine',
    open: [...differs].filter((field) => !answers.has(field)),
  };
}
