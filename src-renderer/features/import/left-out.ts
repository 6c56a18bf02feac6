import type { Finding } from '../../../src-shared/transfer/finding';
import { FINDING_TEXT } from '../../../src-shared/transfer/finding-text';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { failureWords } from './failure-words';
import { keySet } from './key-set';
import { ofPlan } from './of-plan';

export interface LeftOut {
  readonly subject: string;
  readonly reason: string;
  /** It comes in as it is, where the rest shall be imported. */
  readonly allTheSame?: true;
}

/** Items that can't be imported, wanted or not. */
export const refusedItems = ofPlan(({ items }) => items.filter(({ state }) => state === 'missing' || state === 'rejected'));

/** Entries of gateways in which something is wrong that stands in the way unless a person says otherwise. */
const faultyEntities = ofPlan(({ items }) => items.filter(({ kind, state, findings }) => kind === 'entity' && state !== 'rejected' && state !== 'identical' && findings.some(isFault)));
const isFault = ({ severity }: Finding): boolean => severity === 'error';

/** Everything that can't be imported, as far as it is wanted: files that could not be read, entries that are no servers, servers nobody has. */
export function leftOut(plan: ImportPlan, excluded: readonly string[]): readonly LeftOut[] {
  const out = keySet(excluded);
  const files = plan.sources.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ subject: name, reason: failureWords(failure) }]));
  const items = refusedItems(plan).flatMap(({ key, parent, state, subject, findings }): readonly LeftOut[] => {
    if (out.has(key) || (parent !== undefined && out.has(parent))) return [];
    if (state === 'missing') return [{ subject, reason: IMPORT_TEXTS.missing }];
    const [finding] = findings;
    return [{ subject, reason: finding === undefined ? IMPORT_TEXTS.noServer : reasonOf(finding) }];
  });
  const faulty = faultyEntities(plan).filter(({ key }) => !out.has(key)).map(({ subject, findings }): LeftOut => ({ subject, reason: findings.filter(isFault).map(reasonOf).join('. '), allTheSame: true }));
  return [...files, ...items, ...faulty];
}

const reasonOf = ({ code, reason }: Finding): string => `${FINDING_TEXT[code]}${reason === undefined ? '' : `: ${reason}`}`;
