import type { z } from 'zod';
import type { EntityRow, SecretKind } from './entity-row';
import { entitySlug } from './entity-slug';
import type { EntityType } from './entity-type';
import { GATEWAY_ROW } from './gateway';
import { PROMPT_ROW } from './prompt';
import { RESOURCE_ROW } from './resource';
import { canonicalRootUri } from './root-policy';
import { ROOT_ROW } from './root';
import { SERVER_ROW } from './server';
import { TOOL_ROW } from './tool';

const ROWS = {
  tools: TOOL_ROW,
  gateways: GATEWAY_ROW,
  servers: SERVER_ROW,
  prompts: PROMPT_ROW,
  resources: RESOURCE_ROW,
  roots: ROOT_ROW,
} as const satisfies Readonly<Record<EntityType, EntityRow>>;

/** Every type of entity: one row each. Reading, writing, planning and comparing are derived from here. */
export const ENTITY_CATALOGUE: Readonly<Record<EntityType, EntityRow>> = ROWS;

const known = <Value>(of: (row: EntityRow) => Value): Readonly<Record<EntityType, Value>> =>
  ({ tools: of(TOOL_ROW), gateways: of(GATEWAY_ROW), servers: of(SERVER_ROW), prompts: of(PROMPT_ROW), resources: of(RESOURCE_ROW), roots: of(ROOT_ROW) });

/** Names of all fields, in the order of the file, and last `extras`. */
export const ENTITY_FIELDS: Readonly<Record<EntityType, readonly string[]>> = known(({ schema }) => Object.keys(schema.shape));
/** Fields that hold secrets, in the order of the file. */
export const SECRET_FIELDS: Readonly<Record<EntityType, readonly (readonly [field: string, kind: SecretKind])[]>> = known(({ secrets }) => Object.entries(secrets));

export type EntityOf<T extends EntityType> = z.output<(typeof ROWS)[T]['schema']>;
export type Entity = EntityOf<EntityType>;

/** An entity as fields by name: how generic code sees it. */
export type EntityFields = Readonly<Record<string, unknown>>;

/** The name or the address that people know it by. */
export function identityOf(type: EntityType, entity: Entity): string {
  const identity = (entity as EntityFields)[ENTITY_CATALOGUE[type].identity];
  return typeof identity === 'string' ? identity : '';
}

/** Equal for entities of a type that cannot stand in one environment together. */
export const conflictKeyOf = (type: EntityType, entity: Entity): string => conflictKey(type, identityOf(type, entity));

export function conflictKey(type: EntityType, identity: string): string {
  const { conflict } = ENTITY_CATALOGUE[type];
  if (conflict === 'canonical-uri') return canonicalRootUri(identity);
  // A name without any ASCII has no slug, and would be the same as every other such name.
  return conflict === 'slug' ? entitySlug(identity) || identity : identity;
}

/** Fields by which two entities are the same or not. */
export const comparedFields = (type: EntityType): readonly string[] => {
  const { schema, ignored } = ENTITY_CATALOGUE[type];
  return Object.keys(schema.shape).filter((field) => !ignored.includes(field));
};

/** What a reference may call an entity by, the surest first: its id where the file gives one, its identity, its name, its slug. */
export function referenceNames(type: EntityType, entity: Entity): readonly string[] {
  const { name } = entity;
  const id = entity.extras.get('id');
  const named = typeof name === 'string' ? [name, entitySlug(name)] : [];
  return [...new Set([...(typeof id === 'string' ? [id] : []), identityOf(type, entity), ...named])].filter((text) => text !== '');
}
