import { FINDING_TEXT } from '../../../src-shared/transfer/finding-text';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { failureWords } from './failure-words';

export interface LeftOut {
  readonly subject: string;
  readonly reason: string;
}

/** Everything that can't be imported, as far as it is wanted: files that could not be read, entries that are no servers, servers nobody has. */
export function leftOut(plan: ImportPlan, excluded: readonly string[]): readonly LeftOut[] {
  const out = new Set(excluded);
  const files = plan.sources.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ subject: name, reason: failureWords(failure) }]));
  const items = plan.items.flatMap(({ key, parent, state, subject, findings }): readonly LeftOut[] => {
    if (out.has(key) || (parent !== undefined && out.has(parent))) return [];
    if (state === 'missing') return [{ subject, reason: IMPORT_TEXTS.missing }];
    if (state !== 'rejected') return [];
    const [finding] = findings;
    return [{ subject, reason: finding === undefined ? IMPORT_TEXTS.noServer : `${FINDING_TEXT[finding.code]}${finding.reason === undefined ? '' : `: ${finding.reason}`}` }];
  });
  return [...files, ...items];
}
