import { ITEMS_AT_ONCE, type ImportPlan } from '../../../src-shared/transfer/import-plan';
import { checkSteps } from './check-steps';
import { itemsByKey } from './item-names';
import { refusedItems } from './left-out';
import { metByClients } from './met-profiles';
import { noticedIn } from './noticed';
import { plainItems } from './plain-items';
import { reviewBranch } from './review-branches';
import { reviewTree } from './review-tree';

/** What the steps work out of a plan once. */
const PARTS: readonly ((plan: ImportPlan) => unknown)[] = [itemsByKey, reviewTree, checkSteps, noticedIn, metByClients, plainItems, refusedItems];

/** Has a long plan looked through before a step opens, part by part with the page free between. */
export async function lookThrough(plan: ImportPlan): Promise<void> {
  if (plan.items.length <= ITEMS_AT_ONCE) return;
  for (const part of PARTS) {
    await pageFree();
    part(plan);
  }
  const tree = reviewTree(plan);
  for (let from = 0; from < tree.length; from += ITEMS_AT_ONCE) {
    await pageFree();
    tree.slice(from, from + ITEMS_AT_ONCE).forEach(reviewBranch);
  }
}

const pageFree = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
