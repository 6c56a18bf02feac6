import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import { secretsOf } from '../../../src-shared/gateway/entity-secrets';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { entitySubject, type GatewayPlan, type PlannedEntity, type RefusedEntity } from './gateway-plan';

export const gatewayItemCount = ({ entities, refused }: GatewayPlan): number => entities.length + refused.length;

/** The items of a plan from position `from` on, secrets masked: what can't be taken first. */
export function gatewayItems({ entities, refused }: GatewayPlan, from: number, most: number): PlanItem[] {
  const first = refused.slice(from, from + most).map(refusedItem);
  const start = Math.max(0, from - refused.length);
  return [...first, ...entities.slice(start, start + most - first.length).map(plannedItem)];
}

const refusedItem = ({ key, source, subject, findings }: RefusedEntity): PlanItem =>
  ({ key, kind: 'entity', source, subject, state: 'rejected', secrets: 0, differences: [], blanks: [], withheld: [], findings: [...findings] });

const plannedItem = ({ key, source, type, identity, incoming, state, differences, blanks, withheld, findings }: PlannedEntity): PlanItem => ({
  key, kind: 'entity', entityType: type, source, subject: entitySubject(ENTITY_CATALOGUE[type].title, identity), state,
  secrets: secretsOf(type, incoming).length, differences: [...differences], blanks: [...blanks], withheld: [...withheld], findings: [...findings],
});
