import { blankGroups, type BlankGroup } from '../../../src-shared/transfer/blank-groups';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import { BLANKS_TEXTS } from '../../texts/import-blanks-texts';
import type { Answer, Answers } from './answers';
import { fieldName } from './field-name';
import { itemsByKey } from './item-names';
import { isArgument } from './merge-fields';

const BROUGHT: ReadonlySet<ItemOutcome> = new Set(['added', 'updated', 'merged', 'renamed']);
const DESTINATION: ReadonlySet<string> = new Set(['type', 'command', 'cwd', 'url']);

/** Secrets that nobody knows, of every server that comes in; those of gateways are written where they are edited. `items` are those of a dry run without secrets that were typed. */
export function broughtBlanks(plan: ImportPlan, items: readonly ReportItem[], decisions: Answers['decisions']): readonly BlankGroup[] {
  const planned = itemsByKey(plan);
  return blankGroups(items.flatMap(({ key, kind, outcome, blanks }) => {
    const item = key === undefined ? undefined : planned.get(key);
    if (key === undefined || item === undefined || kind === 'entity' || blanks.length === 0 || !BROUGHT.has(outcome)) return [];
    const led = leading(item, outcome, decisions[key]);
    return [led.blanks === blanks ? led : { ...led, blanks }];
  }));
}

export const blankPlaces = (groups: readonly BlankGroup[]): number => groups.reduce((sum, { blanks }) => sum + blanks.length, 0);

/** The item with where it leads as it was decided: the plan says it of theirs. */
function leading(item: PlanItem, outcome: ItemOutcome, answer: Answer | undefined): PlanItem {
  const meant = item.candidates?.find(({ id }) => id === answer?.candidate);
  if (meant !== undefined) return { ...item, target: meant.label };
  const mine = outcome !== 'merged' ? [] : item.differences.filter(({ field }) => (DESTINATION.has(field) || isArgument(field)) && answer?.fields?.[field] !== 'theirs');
  if (mine.length === 0) return item;
  const told = mine.map((difference) => BLANKS_TEXTS.myField(fieldName(difference.field).text, difference.mine));
  return { ...item, target: BLANKS_TEXTS.merged(item.target ?? '', told), blankHeld: [] };
}
