import { AppError } from '../../../src-shared/errors/app-error';
import { ENTITIES_AT_ONCE } from '../../../src-shared/gateway/entity-page';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EnvironmentId } from '../../../src-shared/gateway/environment-id';
import type { OpenVault } from '../secrets/vault';
import type { GatewayRepository } from './gateway-repository';
import { openEntityRow, type KeptEntity } from './seal-entity';
import type { EntityHead } from './stored-gateway';

export interface EntitySource {
  readonly gateway: GatewayRepository;
  readonly vault: OpenVault;
  readonly environmentId: EnvironmentId;
}

/** Entities of a type, opened, a page at a time. @throws AppError SEALED_VALUE_DAMAGED */
export function* openPages({ gateway, vault, environmentId }: EntitySource, type: EntityType): Generator<readonly KeptEntity[], undefined> {
  let after: string | undefined;
  do {
    const page = gateway.listEntities(environmentId, type, after, ENTITIES_AT_ONCE);
    yield page.map((stored) => openEntityRow(environmentId, stored, vault));
    after = page.length < ENTITIES_AT_ONCE ? undefined : page.at(-1)?.identityKey;
  } while (after !== undefined);
  return undefined;
}

/** Some, opened, in their order. @throws AppError SEALED_VALUE_DAMAGED; DATABASE_DAMAGED where one has nothing that could be opened */
export function openSome({ gateway, vault, environmentId }: EntitySource, some: readonly Pick<EntityHead, 'id' | 'type'>[]): readonly KeptEntity[] {
  const sealed = gateway.listSealed(environmentId, some.map(({ id }) => id));
  return some.map(({ id, type }) => {
    const blob = sealed.get(id);
    if (blob === undefined) throw new AppError('DATABASE_DAMAGED', { reason: 'an entity has nothing that is sealed' });
    return openEntityRow(environmentId, { id, type, blob }, vault);
  });
}
