import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { areWhole, type Aims } from './aim';
import { changesNothing, type ImportNumbers } from './import-numbers';

interface Standing extends Aims {
  /** How much is left out that has to come in. */
  readonly needed: number;
  readonly nothingChosen: boolean;
  /** How much can't be imported, and whether the rest shall be. */
  readonly cannot: number;
  readonly partial: boolean;
  readonly numbers: ImportNumbers | undefined;
  /** How much is to be decided or was. */
  readonly questions: number;
  /** How many offers of settings are taken. */
  readonly settings: number;
  readonly fresh: boolean;
  readonly busy: boolean;
}

/** Why one can't go on from Review or Decide, in the order in which it can be mended; undefined when one can. */
export function stepFault({ aim, aims, needed, nothingChosen, cannot, partial, numbers, questions, settings, fresh, busy }: Standing): string | undefined {
  const { blocked } = REVIEW_TEXTS;
  if (!areWhole({ aim, aims })) return blocked.target;
  if (needed > 0) return blocked.replace;
  if (nothingChosen) return blocked.nothingChosen;
  if (cannot > 0 && !partial) return blocked.rest;
  if (busy || !fresh || numbers === undefined) return blocked.planning;
  return changesNothing(numbers) && questions + settings === 0 ? blocked.same : undefined;
}
