import { planGateway, type GatewayPlanning, type GatewayRequest } from '../gateway/plan-gateway';
import type { IncomingGateway } from '../gateway/read-gateway';
import { secretKeyOf } from '../gateway/secret-key-of';
import { planWhole, type PlanningParts } from './import-planner';
import type { ImportRequest } from './import-request';
import type { PendingGateway, PendingPlan } from './pending-plans';

/** What would become of gateway configuration; undefined where none comes in. @throws AppError as planGateway */
export async function planPending(parts: GatewayPlanning, incoming: readonly IncomingGateway[], { environment, sourceSecret, entities }: ImportRequest): Promise<PendingGateway | undefined> {
  if (incoming.length === 0) return undefined;
  // The key is enough to plan again: the secret itself is not kept.
  const request: GatewayRequest = { environment, entities, sourceKey: sourceSecret === undefined ? undefined : secretKeyOf(sourceSecret) };
  return { incoming, request, plan: await planGateway(parts, incoming, request) };
}

/** Something was written since it was made. */
export const isStale = ({ whole, gateway }: PendingPlan, revision: number): boolean =>
  whole.revision !== revision || (gateway !== undefined && gateway.plan.revision !== revision);

/** The plan made anew on what is kept now. */
export async function renewedPlan(parts: PlanningParts & GatewayPlanning, pending: PendingPlan): Promise<PendingPlan> {
  const { whole, targets, gateway } = pending;
  return {
    ...pending,
    whole: await planWhole(parts, whole.prepared, targets),
    gateway: gateway && { ...gateway, plan: await planGateway(parts, gateway.incoming, gateway.request) },
  };
}
