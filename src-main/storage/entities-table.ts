import { isEntityId, type EntityId } from '../../src-shared/gateway/entity-id';
import { EntityTypeSchema, FILE_ORDER, isEntityType, type EntityType } from '../../src-shared/gateway/entity-type';
import type { EnvironmentId } from '../../src-shared/gateway/environment-id';
import type { EntityHead, EntityReference, StoredEntity } from '../services/gateway/stored-gateway';
import type { Kept } from '../services/profiles/profile-repository';
import type { SealedBlob } from '../services/secrets/sealed-blob';
import { textColumn } from './column-values';
import type { Reader } from './database-connection';
import { ENVIRONMENTS } from './environments-table';
import { fromRow as blobFromRow, GATEWAY_BLOBS } from './sealed-blobs-table';
import type { StoredRow } from './stored-row';
import { trackedTable, type Row } from './tracked-table';

const COLUMNS = [
  'environment_id', 'id', 'type', 'identity', 'identity_key', 'name', 'description', 'tags', 'active', 'secret_count', 'unknown_count', 'refers_to', 'revision',
] as const;

export const ENTITIES = trackedTable('entities', ['environment_id', 'id'], COLUMNS, { parent: ENVIRONMENTS, unique: ['type', 'identity_key'], blobs: GATEWAY_BLOBS });

/** What a head is made of: lists have ten thousand. */
const HEAD = COLUMNS.filter((column) => column !== 'environment_id' && column !== 'revision').join(', ');

/** What nearly all refer to. */
const NOTHING = '[]';

/** By hand, as there are as many as entities. */
function isReference(item: unknown): item is EntityReference {
  if (typeof item !== 'object' || item === null || !('type' in item) || !('name' in item)) return false;
  const { type, name } = item;
  return typeof type === 'string' && isEntityType(type) && typeof name === 'string' && Object.keys(item).length === 2;
}

export const toRow = (environmentId: EnvironmentId, entity: StoredEntity, revision: number): Row<(typeof COLUMNS)[number]> => ({
  environment_id: environmentId,
  id: entity.id,
  type: entity.type,
  identity: entity.identity,
  identity_key: entity.identityKey,
  name: entity.name,
  description: textColumn(entity.description),
  tags: JSON.stringify(entity.tags),
  active: Number(entity.active),
  secret_count: entity.secretCount,
  unknown_count: entity.unknownCount,
  refers_to: entity.refersTo.length === 0 ? NOTHING : JSON.stringify(entity.refersTo),
  revision,
});

const headFromRow = (row: StoredRow): EntityHead => ({
  id: row.known('id', isEntityId),
  type: row.known('type', isEntityType),
  identity: row.text('identity'),
  identityKey: row.text('identity_key'),
  name: row.text('name'),
  description: row.maybeText('description'),
  tags: row.texts('tags'),
  active: row.flag('active'),
  secretCount: row.integer('secret_count'),
  unknownCount: row.integer('unknown_count'),
  // Only servers refer to anything.
  refersTo: row.text('refers_to') === NOTHING ? [] : row.list('refers_to', isReference),
});

const fromRow = (row: StoredRow): Kept<StoredEntity> => ({ ...headFromRow(row), blob: blobFromRow(row), revision: row.integer('revision') });

const WHOLE = `
  SELECT ${COLUMNS.map((column) => `e.${column}`).join(', ')}, b.key_id, b.nonce, b.ciphertext
  FROM entities AS e LEFT JOIN gateway_blobs AS b ON b.environment_id = e.environment_id AND b.entity_id = e.id WHERE e.environment_id = ?`;

/** Types in the order of a file, for ORDER BY. */
export const TYPE_ORDER = `CASE type ${FILE_ORDER.map((type, position) => `WHEN '${type}' THEN ${position}`).join(' ')} END`;

export const listHeads = (reader: Reader, environmentId: EnvironmentId): EntityHead[] =>
  reader.rows(`SELECT ${HEAD} FROM entities WHERE environment_id = ? ORDER BY ${TYPE_ORDER}, identity_key`, environmentId).map(headFromRow);

export const listEntities = (reader: Reader, environmentId: EnvironmentId, type: EntityType, after: string | undefined, most: number): Kept<StoredEntity>[] =>
  reader.rows(`${WHOLE} AND e.type = ? AND e.identity_key > ? ORDER BY e.identity_key LIMIT ?`, environmentId, type, after ?? '', most).map(fromRow);

/** What is sealed of some, in no order. */
export const listSealed = (reader: Reader, environmentId: EnvironmentId, ids: readonly EntityId[]): ReadonlyMap<EntityId, SealedBlob> =>
  new Map(reader.rows('SELECT b.entity_id, b.key_id, b.nonce, b.ciphertext FROM json_each(?) AS wanted CROSS JOIN gateway_blobs AS b ON b.environment_id = ? AND b.entity_id = wanted.value', JSON.stringify(ids), environmentId)
    .map((row) => [row.known('entity_id', isEntityId), blobFromRow(row)]));

/** Heads of one type, a part at a time, by identity key. */
export const listHeadsOf = (reader: Reader, environmentId: EnvironmentId, type: EntityType, after: string | undefined, most: number): EntityHead[] =>
  reader.rows(`SELECT ${HEAD} FROM entities WHERE environment_id = ? AND type = ? AND identity_key > ? ORDER BY identity_key LIMIT ?`, environmentId, type, after ?? '', most).map(headFromRow);

export function findEntity(reader: Reader, environmentId: EnvironmentId, id: EntityId): Kept<StoredEntity> | undefined {
  const row = reader.row(`${WHOLE} AND e.id = ?`, environmentId, id);
  return row && fromRow(row);
}

export function findEntityByKey(reader: Reader, environmentId: EnvironmentId, type: EntityType, identityKey: string): Kept<StoredEntity> | undefined {
  const row = reader.row(`${WHOLE} AND e.type = ? AND e.identity_key = ?`, environmentId, type, identityKey);
  return row && fromRow(row);
}

export const countEntities = (reader: Reader, environmentId: EnvironmentId): Partial<Record<EntityType, number>> =>
  Object.fromEntries(reader.rows('SELECT type, count(*) AS entities FROM entities WHERE environment_id = ? GROUP BY type', environmentId)
    .map((row) => [row.checked('type', EntityTypeSchema), row.integer('entities')]));

/** What people call the entity that stands there now. */
export const findEntityTitle = (reader: Reader, environmentId: string, id: string): { readonly type: EntityType; readonly identity: string } | undefined => {
  const row = reader.row('SELECT type, identity FROM entities WHERE environment_id = ? AND id = ?', environmentId, id);
  return row && { type: row.checked('type', EntityTypeSchema), identity: row.text('identity') };
};
