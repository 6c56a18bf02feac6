import { ENTITIES_AT_ONCE, type EntityId } from '../../../src-shared/gateway/entity-page';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EnvironmentId } from '../../../src-shared/gateway/environment';
import type { OpenVault } from '../secrets/vault';
import type { GatewayRepository } from './gateway-repository';
import { openEntityRow, type KeptEntity } from './seal-entity';

/** Fewer than this part of a type are fetched one by one. */
const FEW = 0.1;

export interface EntitySource {
  readonly gateway: GatewayRepository;
  readonly vault: OpenVault;
  readonly environmentId: EnvironmentId;
}

/** Entities of a type, opened, a page at a time; those that are not wanted stay sealed. @throws AppError SEALED_VALUE_DAMAGED */
export function* openPages({ gateway, vault, environmentId }: EntitySource, type: EntityType, wanted?: ReadonlySet<EntityId>): Generator<readonly KeptEntity[], undefined> {
  let after: string | undefined;
  do {
    const page = gateway.listEntities(environmentId, type, after, ENTITIES_AT_ONCE);
    yield page.filter(({ id }) => wanted?.has(id) ?? true).map((stored) => openEntityRow(environmentId, stored, vault));
    after = page.length < ENTITIES_AT_ONCE ? undefined : page.at(-1)?.identityKey;
  } while (after !== undefined);
  return undefined;
}

/** The wanted of a type that has `total`: few are not looked for among many. @throws AppError SEALED_VALUE_DAMAGED */
export function* openWanted(source: EntitySource, type: EntityType, wanted: ReadonlySet<EntityId>, total: number): Generator<readonly KeptEntity[], undefined> {
  if (wanted.size >= total * FEW) return yield* openPages(source, type, wanted);
  const { gateway, vault, environmentId } = source;
  for (const id of wanted) {
    const stored = gateway.findEntity(environmentId, id);
    if (stored !== undefined) yield [openEntityRow(environmentId, stored, vault)];
  }
  return undefined;
}
