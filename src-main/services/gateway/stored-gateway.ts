import type { EntityId } from '../../../src-shared/gateway/entity-id';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { Environment } from '../../../src-shared/gateway/environment';
import type { EnvironmentId } from '../../../src-shared/gateway/environment-id';
import type { SealedBlob } from '../secrets/sealed-blob';

/** An environment at rest: its secret and its token are in the blob. */
export interface StoredEnvironment extends Environment {
  readonly blob: SealedBlob;
}

/** What stands of an entity in clear, for lists and search. */
export interface EntityHead {
  /** A UUID, minted here; the same entity of two environments has two. */
  readonly id: EntityId;
  readonly type: EntityType;
  /** Name or address. */
  readonly identity: string;
  /** Equal for entities that cannot stand together. */
  readonly identityKey: string;
  readonly name: string;
  /** Without what looks like a secret. */
  readonly description: string | undefined;
  /** Labels. */
  readonly tags: readonly string[];
  readonly active: boolean;
  /** Places that hold a secret. */
  readonly secretCount: number;
  /** Places whose secret is not known here. */
  readonly unknownCount: number;
  readonly refersTo: readonly EntityReference[];
}

/** As the entity spells it: a name, a slug, an id or an address. */
export interface EntityReference {
  readonly type: EntityType;
  readonly name: string;
}

/** An entity at rest: all of it is in the blob. */
export interface StoredEntity extends EntityHead {
  readonly blob: SealedBlob;
}

/** What one step writes of gateways. Removing an environment removes its entities. */
export interface GatewayChanges {
  readonly putEnvironments?: readonly StoredEnvironment[];
  readonly removeEnvironments?: readonly EnvironmentId[];
  readonly putEntities?: readonly { readonly environmentId: EnvironmentId; readonly entity: StoredEntity }[];
  readonly removeEntities?: readonly { readonly environmentId: EnvironmentId; readonly entityId: EntityId }[];
}
