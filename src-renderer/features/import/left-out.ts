import { FINDING_TEXT } from '../../../src-shared/transfer/finding-text';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { failureWords } from './failure-words';
import { ofPlan } from './of-plan';

export interface LeftOut {
  readonly subject: string;
  readonly reason: string;
}

/** Items that can't be imported, wanted or not. */
export const refusedItems = ofPlan(({ items }) => items.filter(({ state }) => state === 'missing' || state === 'rejected'));

/** Everything that can't be imported, as far as it is wanted: files that could not be read, entries that are no servers, servers nobody has. */
export function leftOut(plan: ImportPlan, excluded: readonly string[]): readonly LeftOut[] {
  const out = new Set(excluded);
  const files = plan.sources.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ subject: name, reason: failureWords(failure) }]));
  const items = refusedItems(plan).flatMap(({ key, parent, state, subject, findings }): readonly LeftOut[] => {
    if (out.has(key) || (parent !== undefined && out.has(parent))) return [];
    if (state === 'missing') return [{ subject, reason: IMPORT_TEXTS.missing }];
    const [finding] = findings;
    return [{ subject, reason: finding === undefined ? IMPORT_TEXTS.noServer : `${FINDING_TEXT[finding.code]}${finding.reason === undefined ? '' : `: ${finding.reason}`}` }];
  });
  return [...files, ...items];
}
