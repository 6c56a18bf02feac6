import type { EntityPage, EntityQuery } from '../../../src-shared/gateway/entity-page';
import type { EntityId } from '../../../src-shared/gateway/entity-id';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EnvironmentId } from '../../../src-shared/gateway/environment-id';
import type { Kept } from '../profiles/profile-repository';
import type { SealedBlob } from '../secrets/sealed-blob';
import type { EntityHead, StoredEntity, StoredEnvironment } from './stored-gateway';

/** Reading what is kept of gateways. Every call sees one consistent state. */
export interface GatewayRepository {
  /** Grows with every change of anything; a plan made at one revision is stale at another. */
  revision(): number;
  /** Ordered by folded name. */
  listEnvironments(): readonly Kept<StoredEnvironment>[];
  /** The environment with this id, else the one that bears this name, whatever the case. */
  findEnvironment(idOrName: string): Kept<StoredEnvironment> | undefined;
  /** A type without entities is left out. */
  countEntities(environmentId: EnvironmentId): Readonly<Partial<Record<EntityType, number>>>;
  /** By type in the order of a file, then by identity. */
  entityPage(environmentId: EnvironmentId, query: EntityQuery): EntityPage;
  /** Without what is sealed; ordered as `entityPage`. */
  listHeads(environmentId: EnvironmentId): readonly EntityHead[];
  /** Those of one type, a part at a time: after the identity key `after` (absent: from the first), at most `most`. */
  listEntities(environmentId: EnvironmentId, type: EntityType, after: string | undefined, most: number): readonly Kept<StoredEntity>[];
  /** Those of one type, as `listEntities`, without what is sealed. */
  listHeadsOf(environmentId: EnvironmentId, type: EntityType, after: string | undefined, most: number): readonly EntityHead[];
  /** What is sealed of those of these that are there. */
  listSealed(environmentId: EnvironmentId, ids: readonly EntityId[]): ReadonlyMap<EntityId, SealedBlob>;
  findEntity(environmentId: EnvironmentId, id: EntityId): Kept<StoredEntity> | undefined;
  /** By `identityKey`. */
  findEntityByKey(environmentId: EnvironmentId, type: EntityType, identityKey: string): Kept<StoredEntity> | undefined;
  /** Runs `read` inside one read transaction, so that several calls see the same state. */
  consistently<Value>(read: () => Value): Value;
}
