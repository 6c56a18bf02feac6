import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ImportReport, ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { importNumbers, type ImportNumbers } from './import-numbers';
import { itemsByKey } from './item-names';
import { ofPlan } from './of-plan';
import { isPlain, plainItems } from './plain-items';

/** What an import would do: everything that a person is asked or told about one by one, and numbers of all there is. */
export interface PreviewReport {
  readonly items: readonly ReportItem[];
  readonly numbers: ImportNumbers;
}

const BY_DECISION: Readonly<Record<Resolution['strategy'], ItemOutcome>> = { skip: 'skipped', update: 'updated', merge: 'merged', rename: 'renamed', fail: 'undecided' };

/**
 * A dry run tells the first items of a long plan. Of the others this says what the plan and the answers say by themselves; what one
 * answer means for another item the import itself finds out, and refuses what it finds undecided. Plain servers are only counted.
 */
export function previewReport(plan: ImportPlan, report: ImportReport, sent: Resolution): PreviewReport {
  if (report.items.length >= report.total) return { items: report.items, numbers: importNumbers(report.items) };
  const told = new Set(report.items.map(({ key }) => key));
  const outcomes = new Map(report.items.map(({ key, outcome }) => [key, outcome]));
  const out = new Set(sent.excluded);
  const { others, byProfile } = plainItems(plan);
  const made = madeBefore(plan);
  const untold = others.filter(({ key }) => !told.has(key)).map((item) => {
    const { key, parent } = item;
    const outcome = out.has(key) || (parent !== undefined && out.has(parent)) ? 'skipped' : within(outcomeOf(item, sent), outcomes.get(parent));
    outcomes.set(key, outcome);
    return reported(item, outcome, made);
  });
  const removed = new Set(report.items.flatMap(({ outcome, subject }) => (outcome === 'removed' ? [subject] : [])));
  const gone = plan.removals.filter((subject) => !removed.has(subject)).map((subject): ReportItem => ({ kind: 'mcp', subject, state: 'changed', outcome: 'removed', differences: [], blanks: [], withheld: [] }));
  const items = [...report.items, ...untold, ...gone];

  // Those that do not simply go with their profile: what the dry run told, and what is left out by itself.
  const apart = plainAmong(plan, new Set([...told, ...out]));
  const counted = Map.groupBy(apart, ({ parent }) => parent);
  const plain = [...byProfile].flatMap(([profile, counts]) => {
    const whole = out.has(profile) ? 'skipped' : outcomes.get(profile);
    const own = counted.get(profile) ?? [];
    const fresh = own.filter(({ state }) => state === 'new').length;
    return [[within('added', whole), counts.new - fresh], [within('unchanged', whole), counts.identical - (own.length - fresh)]] as const;
  });
  return { items, numbers: importNumbers(items, [['skipped', apart.filter(({ key }) => !told.has(key)).length], ...plain]) };
}

function plainAmong(plan: ImportPlan, keys: ReadonlySet<string | undefined>): readonly PlanItem[] {
  const planned = itemsByKey(plan);
  return [...keys].flatMap((key) => {
    const item = key === undefined ? undefined : planned.get(key);
    return item !== undefined && isPlain(item) ? [item] : [];
  });
}

const madeBefore = ofPlan(() => new Map<string, ReportItem>());

/** The same object as long as nothing else becomes of the item: what is worked out from it holds then. */
function reported({ key, kind, entityType, subject, state, differences, blanks, withheld }: PlanItem, outcome: ItemOutcome, made: Map<string, ReportItem>): ReportItem {
  const before = made.get(key);
  if (before?.outcome === outcome) return before;
  const now = { key, kind, ...(entityType !== undefined && { entityType }), subject, state, outcome, differences, blanks, withheld };
  made.set(key, now);
  return now;
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
