import { CONFLICT_STATES, type ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { failureWords } from './failure-words';
import { itemNames } from './item-names';
import { leftOut } from './left-out';

export const RESULT_KINDS = ['add', 'change', 'same', 'gone', 'bad'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** What happened to one item, in words. */
export interface ResultRow {
  readonly key: string;
  readonly kind: ResultKind;
  readonly name: string;
  readonly profile: string;
  readonly outcome: string;
  readonly note: string;
  /** How many secrets are to be filled in. */
  readonly blanks: number;
}

const KIND: Readonly<Record<ReportItem['outcome'], ResultKind>> = {
  added: 'add', renamed: 'add', updated: 'change', merged: 'change', unchanged: 'same', skipped: 'same', removed: 'gone', rejected: 'bad', undecided: 'bad',
};

/** A row an item; a profile itself only where something happened to it. Files that could not be read come last. */
export function resultRows(plan: ImportPlan, { items }: ImportReport): readonly ResultRow[] {
  const names = itemNames(plan);
  const keptNames = new Map(items.flatMap(({ kind, key, keptName }) => (kind === 'profile' && key !== undefined && keptName !== undefined ? [[key, keptName] as const] : [])));
  const parents = new Map(plan.items.map(({ key, parent }) => [key, parent]));
  const reasons = new Map(leftOut(plan, []).map(({ subject, reason }) => [subject, reason]));
  const rows = items.filter(({ kind, outcome, state }) => kind === 'mcp' || (outcome !== 'unchanged' && (outcome !== 'skipped' || CONFLICT_STATES.has(state)))).map((item, index): ResultRow => {
    const { key, kind, subject, outcome, keptName } = item;
    const name = key === undefined ? undefined : names.get(key);
    const parent = key === undefined ? undefined : parents.get(key);
    return {
      key: key ?? `removed ${index}`, kind: KIND[outcome],
      name: outcome === 'renamed' && keptName !== undefined ? keptName : name?.name ?? subject,
      profile: kind === 'profile' ? RESULT_TEXTS.profileItself : (parent === undefined ? undefined : keptNames.get(parent)) ?? name?.profile ?? '',
      outcome: outcomeWord(item), note: noteOf(item, reasons.get(subject)),
      blanks: outcome === 'unchanged' || outcome === 'skipped' ? 0 : item.blanks.length,
    };
  });
  const unread = plan.sources.flatMap(({ name, failure }, index): readonly ResultRow[] => (failure === undefined ? [] : [{
    key: `file ${index}`, kind: 'bad', name, profile: RESULT_TEXTS.fileItself, outcome: RESULT_TEXTS.outcomes.rejected, note: failureWords(failure), blanks: 0,
  }]));
  return [...rows, ...unread];
}

function outcomeWord({ kind, outcome, state }: ReportItem): string {
  const { outcomes } = RESULT_TEXTS;
  if (kind === 'dependency' && outcome === 'added') return outcomes.chosen;
  if (outcome !== 'skipped') return outcomes[outcome];
  return CONFLICT_STATES.has(state) && state !== 'ambiguous' ? outcomes.kept : outcomes.leftOut;
}

function noteOf({ outcome, keptName, differences, blanks, withheld }: ReportItem, reason: string | undefined): string {
  const { notes } = RESULT_TEXTS;
  if (outcome === 'rejected') return reason ?? '';
  if (outcome === 'skipped') return notes.yourChoice;
  if (outcome === 'unchanged' || outcome === 'removed') return '';
  return [
    ...((outcome === 'updated' || outcome === 'merged') && differences.length > 0 ? [notes.fields(differences.length)] : []),
    ...(outcome !== 'renamed' && keptName !== undefined ? [notes.as(keptName)] : []),
    ...(withheld.length > 0 ? [notes.withheld] : []),
    ...(blanks.length > 0 ? [notes.blanks(blanks.length)] : []),
  ].join('. ');
}
