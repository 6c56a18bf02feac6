import { ITEMS_AT_ONCE, type ImportPlan, type PlanItem } from '../../../src-shared/transfer/import-plan';
import { gatewayItemCount, gatewayItems } from '../gateway/gateway-items';
import type { PendingPlan } from './pending-plans';
import { shownOffers } from './settings-offers';
import { itemTotal, planItems, planRemovals } from './whole-plan';

/** A plan as it may leave the core: secrets masked. */
export function planView(planId: string, pending: PendingPlan): ImportPlan {
  const { sources, whole, gateway, offers } = pending;
  return {
    planId, sources: [...sources], items: pendingItems(pending, 0, ITEMS_AT_ONCE), total: pendingTotal(pending), removals: planRemovals(whole),
    ...(gateway !== undefined && { environment: { name: gateway.plan.target.name, ...(gateway.plan.target.id !== undefined && { id: gateway.plan.target.id }) } }),
    ...(offers.length > 0 && { settings: shownOffers(offers) }),
  };
}

const pendingTotal = ({ whole, gateway }: PendingPlan): number => itemTotal(whole) + (gateway === undefined ? 0 : gatewayItemCount(gateway.plan));

/** The items from position `from` on: profiles with their servers, then entities of gateways. */
export function pendingItems({ whole, gateway }: PendingPlan, from: number, most: number): PlanItem[] {
  const own = planItems(whole, from, most);
  if (gateway === undefined) return own;
  return [...own, ...gatewayItems(gateway.plan, Math.max(0, from - itemTotal(whole)), most - own.length)];
}
