import { CONFLICT_STATES, type ImportPlan, type PlanItem } from '../../src-shared/transfer/import-plan';
import type { ImportAnswers } from '../../src-shared/transfer/import-answers';
import { ItemNames } from './item-names';

/** What `--plan` writes: everything that is known, and a template of answers to fill in. */
export interface PlanFile extends Pick<ImportPlan, 'sources' | 'removals' | 'settings'> {
  readonly digest: string;
  readonly items: readonly PlanItem[];
  /** How many items need a decision. */
  readonly open: number;
  /** A list stands for a question: one of it is to be put in its place. */
  readonly answers: Partial<ImportAnswers>;
}

/** `items` are all of the plan. */
export function planFile({ sources, removals, settings }: ImportPlan, items: readonly PlanItem[], digest: string): PlanFile {
  const names = new ItemNames(items, true);
  const open = items.filter(({ state }) => CONFLICT_STATES.has(state));
  const decided = open.filter(({ state }) => state !== 'ambiguous');
  const merged = decided.filter(isMerged);
  const answers: Partial<ImportAnswers> = {
    digest,
    decisions: byName(names, decided, (item) => ['skip', 'update', 'rename', ...(isMerged(item) ? ['merge'] : [])]),
    fields: byName(names, merged, ({ differences }) => Object.fromEntries(differences.map(({ field }) => [field, ['mine', 'theirs']]))),
    names: {},
    choices: byName(names, open.filter(({ candidates }) => candidates !== undefined), ({ candidates = [] }) => [...candidates]),
    blanks: byName(names, items.filter(({ kind, blanks }) => kind !== 'entity' && blanks.length > 0), ({ blanks }) => Object.fromEntries(blanks.map((field) => [field, null]))),
  };
  return { digest, sources, open: open.length, removals, ...(settings !== undefined && { settings }), answers, items };
}

/** Whether sides can be picked field by field. What a gateway has is taken or left whole. */
const isMerged = ({ kind, differences }: PlanItem): boolean => kind !== 'entity' && differences.length > 0;

const byName = <Value>(names: ItemNames, items: readonly PlanItem[], valueOf: (item: PlanItem) => Value): Record<string, Value> =>
  Object.fromEntries(items.map((item) => [names.nameOf(item), valueOf(item)]));

