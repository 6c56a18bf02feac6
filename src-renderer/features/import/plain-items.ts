import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { ofPlan } from './of-plan';

/** Servers of one profile of which there is nothing to decide, to fill in or to refuse. */
export interface PlainCounts {
  readonly new: number;
  readonly identical: number;
}

/** Of a plan with a hundred thousand servers nearly all are plain: they go with their profile, and are told by their number. */
export const isPlain = ({ kind, parent, state, blanks }: PlanItem): boolean => kind === 'mcp' && parent !== undefined && (state === 'new' || state === 'identical') && blanks.length === 0;

/** All other items in the order of the plan, and how many plain ones each profile has, by its key. */
export const plainItems = ofPlan(({ items }): { readonly others: readonly PlanItem[]; readonly byProfile: ReadonlyMap<string, PlainCounts> } => {
  const others: PlanItem[] = [];
  const byProfile = new Map<string, { new: number; identical: number }>();
  for (const item of items) {
    const { parent, state } = item;
    if (!isPlain(item) || parent === undefined) {
      others.push(item);
      continue;
    }
    const counts = byProfile.get(parent) ?? { new: 0, identical: 0 };
    counts[state === 'new' ? 'new' : 'identical'] += 1;
    byProfile.set(parent, counts);
  }
  return { others, byProfile };
});
