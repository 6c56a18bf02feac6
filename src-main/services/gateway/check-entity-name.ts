import { conflictKey } from '../../../src-shared/gateway/entity-catalogue';
import type { NameCheck } from '../import/check-name';
import { takenKey, type GatewayPlan, type PlannedEntity } from './gateway-plan';

/** Whether an entity could be kept under a name beside what it meets, whatever is decided for the others. */
export function checkEntityName({ entities, taken }: GatewayPlan, { key, type }: PlannedEntity, name: string): NameCheck {
  const wished = takenKey(type, conflictKey(type, name));
  if (name.trim() === '') return { free: false, reason: 'a name is needed' };
  if (taken.has(wished)) return { free: false, reason: 'one that is kept has this name' };
  const other = entities.find((planned) => planned.key !== key && planned.type === type && takenKey(type, conflictKey(type, planned.identity)) === wished);
  return other === undefined ? { free: true } : { free: false, reason: 'another one of the import has this name' };
}
