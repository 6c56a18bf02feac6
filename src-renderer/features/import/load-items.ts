import { ITEMS_AT_ONCE, type ImportPlan, type PlanItem } from '../../../src-shared/transfer/import-plan';

interface LoadOptions {
  /** The items of the plan from a position on, as many as are given at once. */
  readonly read: (from: number) => Promise<readonly PlanItem[]>;
  /** Asked after each part: nobody waits for a plan that was let go. */
  readonly isWanted: () => boolean;
  readonly onLoaded: (done: number, total: number) => void;
}

/** A plan with all its items, part by part; undefined when it is not wanted any more. @throws what `read` throws */
export async function loadItems(plan: ImportPlan, { read, isWanted, onLoaded }: LoadOptions): Promise<ImportPlan | undefined> {
  if (plan.items.length >= plan.total) return plan;
  const items = [...plan.items];
  while (items.length < plan.total) {
    onLoaded(items.length, plan.total);
    const part = await read(items.length);
    if (!isWanted()) return undefined;
    // What is kept changed meanwhile and the plan got shorter: there will be word of that.
    if (part.length === 0) break;
    items.push(...part);
  }
  return { ...plan, items, total: items.length };
}

/** Whether two plans say the same; long ones are compared part by part, with the page free between. */
export async function isSamePlan(one: ImportPlan, other: ImportPlan): Promise<boolean> {
  if (one === other) return true;
  if (one.items.length !== other.items.length || !isSame([one.planId, one.sources, one.removals], [other.planId, other.sources, other.removals])) return false;
  for (let from = 0; from < one.items.length; from += ITEMS_AT_ONCE) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    if (!isSame(one.items.slice(from, from + ITEMS_AT_ONCE), other.items.slice(from, from + ITEMS_AT_ONCE))) return false;
  }
  return true;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
