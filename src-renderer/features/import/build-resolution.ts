import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { Answers } from './answers';
import { excludedKeys, reviewTree } from './review-tree';

/**
 * The answers as the core takes them. `marks` has what is asked now: what answered another question is no answer. Replacing a profile
 * takes everything, so nothing is left out then.
 */
export function buildResolution(plan: ImportPlan, answers: Answers, { marks, partial, whole }: { readonly marks: ReadonlyMap<string, string> | undefined; readonly partial: boolean; readonly whole: boolean }): Resolution {
  const holds = (key: string, about: string): boolean => (marks?.get(key) ?? about) === about;
  return {
    strategy: 'fail',
    decisions: Object.fromEntries(Object.entries(answers.decisions).filter(([key, { about }]) => holds(key, about)).map(([key, { choice }]) => [key, choice])),
    excluded: whole ? [] : [...excludedKeys(reviewTree(plan), new Set(answers.excluded))],
    carrySecrets: Object.entries(answers.carries).filter(([key, about]) => holds(key, about)).map(([key]) => key),
    partial,
  };
}
