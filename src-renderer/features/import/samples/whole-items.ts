import type { ImportPlan, PlanItem } from '../../../../src-shared/transfer/import-plan';
import type { ImportReport, ItemOutcome, ReportItem } from '../../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../../src-shared/transfer/resolution';

/** Every item of a plan with what becomes of it, one by one and without any counting: what a preview has to agree with. */
export function wholeItems(plan: ImportPlan, report: ImportReport, sent: Resolution): readonly ReportItem[] {
  const told = new Map(report.items.map((item) => [item.key, item]));
  const outcomes = new Map(report.items.map(({ key, outcome }) => [key, outcome]));
  const out = new Set(sent.excluded);
  const others = plan.items.filter(({ key }) => !told.has(key)).map((item): ReportItem => {
    const { key, kind, parent, subject, state, differences, blanks, withheld } = item;
    const outcome = out.has(key) || out.has(parent ?? '') ? 'skipped' : within(outcomeOf(item, sent), outcomes.get(parent));
    outcomes.set(key, outcome);
    return { key, kind, subject, state, outcome, differences, blanks, withheld };
  });
  return [...report.items, ...others];
}

const OWN: Readonly<Record<string, ItemOutcome>> = { new: 'added', identical: 'unchanged', rejected: 'rejected', missing: 'rejected' };
const DECIDED: Readonly<Record<string, ItemOutcome>> = { skip: 'skipped', update: 'updated', rename: 'renamed' };

function outcomeOf({ key, state }: PlanItem, { decisions }: Resolution): ItemOutcome {
  const decision = decisions[key] ?? '';
  return OWN[state] ?? (state === 'ambiguous' && decision !== 'skip' ? undefined : DECIDED[decision]) ?? 'undecided';
}

function within(outcome: ItemOutcome, whole: ItemOutcome | undefined): ItemOutcome {
  if (outcome === 'rejected') return outcome;
  if (whole === 'undecided' || whole === 'skipped') return whole;
  return whole === 'renamed' ? 'added' : outcome;
}
