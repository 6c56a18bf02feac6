import { conflictKeyOf, ENTITY_CATALOGUE, identityOf, type EntityFields, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityId } from '../../../src-shared/gateway/entity-id';
import { countSecrets } from '../../../src-shared/gateway/entity-secrets';
import type { EntityTag } from '../../../src-shared/gateway/entity-tag';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EnvironmentId } from '../../../src-shared/gateway/environment-id';
import type { OpenVault } from '../secrets/vault';
import type { SealedPlace } from '../secrets/vault-record';
import { parseEntityBody, withEntityBody } from './entity-body';
import { maskedText } from '../secrets/masked-text';
import type { EntityHead, EntityReference, StoredEntity } from './stored-gateway';

/** An entity as it is kept: what is secret in it open. */
export interface KeptEntity<T extends EntityType = EntityType> {
  readonly id: EntityId;
  readonly type: T;
  readonly entity: EntityOf<T>;
}

/** What stands beside the blob, for lists, search and references. */
export function entityHead({ id, type, entity }: KeptEntity): EntityHead {
  const fields: EntityFields = entity;
  const secrets = countSecrets(type, entity);
  const { name, description, tags, is_active: active } = fields;
  return {
    id, type,
    identity: identityOf(type, entity),
    identityKey: conflictKeyOf(type, entity),
    name: typeof name === 'string' && name !== '' ? name : identityOf(type, entity),
    description: typeof description === 'string' ? maskedText(description, { kind: 'free', name: 'description' }) : undefined,
    tags: Array.isArray(tags) ? (tags as readonly EntityTag[]).map(({ label }) => label) : [],
    active: active !== false,
    secretCount: secrets.open,
    unknownCount: secrets.unsaid,
    refersTo: referencesOf(type, entity),
  };
}

/** What an entity refers to, as it spells it, in the order of its fields. */
export const referencesOf = <T extends EntityType>(type: T, entity: EntityOf<T>): readonly EntityReference[] =>
  ENTITY_CATALOGUE[type].refersTo.flatMap(({ field, type: to }) => ((entity as EntityFields)[field] as readonly string[]).map((name) => ({ type: to, name })));

/** Seals all of an entity under its place; no sealed text of a gateway is ever kept. */
export function sealEntity(environmentId: EnvironmentId, kept: KeptEntity, vault: OpenVault): StoredEntity {
  const blob = withEntityBody(kept.type, kept.entity, (body) => vault.seal(body, place(environmentId, kept.id)));
  return { ...entityHead(kept), blob };
}

/** @throws AppError SEALED_VALUE_DAMAGED when the blob was altered or stands under another entity. */
export function openEntityRow(environmentId: EnvironmentId, { id, type, blob }: Pick<StoredEntity, 'id' | 'type' | 'blob'>, vault: OpenVault): KeptEntity {
  const plain = vault.open(blob, place(environmentId, id));
  const body = plain.toString('utf8');
  plain.fill(0);
  return { id, type, entity: parseEntityBody(type, body) };
}

const place = (environmentId: EnvironmentId, id: EntityId): SealedPlace => ['entity', environmentId, id];
