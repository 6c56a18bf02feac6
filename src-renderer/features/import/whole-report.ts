import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ImportReport, ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';

const BY_DECISION: Readonly<Record<Resolution['strategy'], ItemOutcome>> = { skip: 'skipped', update: 'updated', merge: 'merged', rename: 'renamed', fail: 'undecided' };

/**
 * A dry run tells the first items of a long plan. Of the others this says what the plan and the answers say by themselves; what one
 * answer means for another item the import itself finds out, and refuses what it finds undecided.
 */
export function wholeReport(plan: ImportPlan, report: ImportReport, sent: Resolution): ImportReport {
  if (report.items.length >= report.total) return report;
  const told = new Set(report.items.map(({ key }) => key));
  const removed = new Set(report.items.flatMap(({ outcome, subject }) => (outcome === 'removed' ? [subject] : [])));
  const outcomes = new Map(report.items.map(({ key, outcome }) => [key, outcome]));
  const out = new Set(sent.excluded);
  const others = plan.items.filter(({ key }) => !told.has(key)).map((item): ReportItem => {
    const { key, kind, parent, subject, state, differences, blanks, withheld } = item;
    const outcome = out.has(key) || (parent !== undefined && out.has(parent)) ? 'skipped' : within(outcomeOf(item, sent), outcomes.get(parent));
    outcomes.set(key, outcome);
    return { key, kind, subject, state, outcome, differences, blanks, withheld };
  });
  const gone = plan.removals.filter((subject) => !removed.has(subject)).map((subject): ReportItem => ({ kind: 'mcp', subject, state: 'changed', outcome: 'removed', differences: [], blanks: [], withheld: [] }));
  const items = [...report.items, ...others, ...gone];
  return { ...report, items, total: items.length };
}

function outcomeOf({ key, state, differences }: PlanItem, { decisions, fields, choices }: Resolution): ItemOutcome {
  const decision = decisions[key];
  switch (state) {
    case 'new': return 'added';
    case 'identical': return 'unchanged';
    case 'rejected': case 'missing': return 'rejected';
    case 'ambiguous': return choices[key] !== undefined ? 'added' : decision === 'skip' ? 'skipped' : 'undecided';
    case 'changed': case 'name-taken': case 'duplicate': {
      if (decision === undefined) return 'undecided';
      const sides = fields[key] ?? {};
      return decision === 'merge' && differences.some(({ field }) => sides[field] === undefined) ? 'undecided' : BY_DECISION[decision];
    }
  }
}

/** What belongs to a profile waits for it, stays out with it, and comes in whole beside the one that it met. */
function within(outcome: ItemOutcome, whole: ItemOutcome | undefined): ItemOutcome {
  if (outcome === 'rejected') return outcome;
  if (whole === 'undecided' || whole === 'skipped') return whole;
  return whole === 'renamed' ? 'added' : outcome;
}
