import { AppError } from '../../../src-shared/errors/app-error';
import { conflictKey } from '../../../src-shared/gateway/entity-catalogue';
import { EntityIdSchema } from '../../../src-shared/gateway/entity-id';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EnvironmentId } from '../../../src-shared/gateway/environment-id';
import type { Kept } from '../profiles/profile-repository';
import type { GatewayRepository } from './gateway-repository';
import type { StoredEntity } from './stored-gateway';

/** By id, else by what it is known by, else by a name that only one of its type bears. @throws AppError ENTITY_NOT_FOUND */
export function requireEntity(gateway: GatewayRepository, environmentId: EnvironmentId, type: EntityType, reference: string): Kept<StoredEntity> {
  const found = byId(gateway, environmentId, type, reference)
    ?? gateway.findEntityByKey(environmentId, type, conflictKey(type, reference))
    ?? byOnlyName(gateway, environmentId, type, reference);
  if (found === undefined) throw new AppError('ENTITY_NOT_FOUND', { subject: reference });
  return found;
}

function byId(gateway: GatewayRepository, environmentId: EnvironmentId, type: EntityType, reference: string): Kept<StoredEntity> | undefined {
  const id = EntityIdSchema.safeParse(reference);
  const found = id.success ? gateway.findEntity(environmentId, id.data) : undefined;
  return found?.type === type ? found : undefined;
}

/** Roots and resources are told apart by their address, and several may bear one name. */
function byOnlyName(gateway: GatewayRepository, environmentId: EnvironmentId, type: EntityType, reference: string): Kept<StoredEntity> | undefined {
  const [only, ...others] = gateway.listHeads(environmentId).filter((head) => head.type === type && head.name === reference);
  return only === undefined || others.length > 0 ? undefined : gateway.findEntity(environmentId, only.id);
}
