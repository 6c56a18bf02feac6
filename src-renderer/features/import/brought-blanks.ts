import { blankGroups, type BlankGroup } from '../../../src-shared/transfer/blank-groups';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import type { Answers } from './answers';
import { isArgument } from './merge-fields';

const BROUGHT: ReadonlySet<ItemOutcome> = new Set(['added', 'updated', 'merged', 'renamed']);
const DESTINATION: ReadonlySet<string> = new Set(['type', 'command', 'cwd', 'url']);

/** Secrets that nobody knows, of everything that comes in. `items` are those of a dry run without secrets that were typed. */
export function broughtBlanks(plan: ImportPlan, items: readonly ReportItem[], decisions: Answers['decisions']): readonly BlankGroup[] {
  const planned = new Map(plan.items.map((item) => [item.key, item]));
  return blankGroups(items.flatMap(({ key, outcome, blanks }) => {
    const item = key === undefined ? undefined : planned.get(key);
    if (key === undefined || item === undefined || blanks.length === 0 || !BROUGHT.has(outcome)) return [];
    const own = { ...item, blanks };
    return outcome === 'merged' && !leadsAsTheirs(item, decisions[key]?.fields) ? [elsewhere(own)] : [own];
  }));
}

/** The plan says where theirs leads; a merged server leads there only if all that matters for it is theirs. */
const leadsAsTheirs = ({ differences }: PlanItem, sides: Readonly<Record<string, string>> | undefined): boolean =>
  differences.every(({ field }) => !(DESTINATION.has(field) || isArgument(field)) || sides?.[field] === 'theirs');

export const blankPlaces = (groups: readonly BlankGroup[]): number => groups.reduce((sum, { blanks }) => sum + blanks.length, 0);

function elsewhere({ target, blankHeld, ...item }: PlanItem): PlanItem {
  void target;
  void blankHeld;
  return item;
}
