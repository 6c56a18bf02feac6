import { ENTITY_CATALOGUE, type EntityFields, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import { mapSecrets, secretsOf, type SecretPlace } from '../../../src-shared/gateway/entity-secrets';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';

export interface KeptSecrets<T extends EntityType> {
  readonly entity: EntityOf<T>;
  /** Places whose secret is the one that was kept. */
  readonly kept: readonly SecretPlace[];
}

/** Gives the secrets that an edited entity does not say the values that are kept in their places. */
export function keepSecrets<T extends EntityType>(type: T, edited: EntityOf<T>, kept: EntityOf<T>): KeptSecrets<T> {
  const held = secretsOf(type, kept).filter(({ value }) => value.state === 'open');
  const taken: SecretPlace[] = [];
  const entity = mapSecrets(type, edited, (place, value) => {
    const own = value.state === 'unknown' ? held.find(({ place: { field, name } }) => field === place.field && name === place.name) : undefined;
    if (own === undefined) return value;
    taken.push(place);
    return own.value;
  });
  return { entity, kept: taken };
}

/** Whether the secrets of both go to the same place; what has none keeps its secrets. */
export function sameDestination(type: EntityType, one: EntityOf<EntityType>, other: EntityOf<EntityType>): boolean {
  const { destination } = ENTITY_CATALOGUE[type];
  return destination === undefined || (one as EntityFields)[destination] === (other as EntityFields)[destination];
}

/** Header values, and what Valise has no name for, are sent to the address; descriptions and schemas are not. */
export const goesAlong = (type: EntityType, [field]: FieldPath): boolean => {
  const { schema, secrets } = ENTITY_CATALOGUE[type];
  return secrets[String(field)] !== undefined || !Object.hasOwn(schema.shape, String(field));
};

export const placeText = ({ field, name }: SecretPlace): string => (name === undefined ? field : `${field}.${name}`);
