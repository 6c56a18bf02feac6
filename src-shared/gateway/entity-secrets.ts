import { ENTITY_CATALOGUE, type EntityFields, type EntityOf } from './entity-catalogue';
import type { SecretKind } from './entity-row';
import type { EntityType } from './entity-type';
import { isSecretValue, type SecretValue } from './secret-value';

/** Where a secret stands in an entity. */
export interface SecretPlace {
  readonly field: string;
  readonly kind: SecretKind;
  /** The parameter or header; absent where the field holds one secret for all. */
  readonly name?: string;
}

export interface PlacedSecret {
  readonly place: SecretPlace;
  readonly value: SecretValue;
}

/** The secrets of an entity, in the order of the file. */
export function secretsOf(type: EntityType, entity: EntityOf<EntityType>): readonly PlacedSecret[] {
  const found: PlacedSecret[] = [];
  for (const [field, kind] of Object.entries(ENTITY_CATALOGUE[type].secrets)) {
    const held = (entity as EntityFields)[field];
    if (held === undefined) continue;
    if (isSecretValue(held)) found.push({ place: { field, kind }, value: held });
    else if (held instanceof Map) for (const [name, value] of held as ReadonlyMap<string, unknown>) if (isSecretValue(value)) found.push({ place: { field, kind, name }, value });
  }
  return found;
}

/** The same entity with other secrets in their places. */
export function mapSecrets<T extends EntityType>(type: T, entity: EntityOf<T>, replace: (place: SecretPlace, value: SecretValue) => SecretValue): EntityOf<T> {
  const changed: Record<string, unknown> = { ...entity };
  for (const [field, kind] of Object.entries(ENTITY_CATALOGUE[type].secrets)) {
    const held = (entity as EntityFields)[field];
    if (isSecretValue(held)) changed[field] = replace({ field, kind }, held);
    else if (held instanceof Map) changed[field] = new Map([...held as ReadonlyMap<string, unknown>].map(([name, value]) => [name, isSecretValue(value) ? replace({ field, kind, name }, value) : value]));
  }
  // Only secrets were replaced, by secrets.
  return changed as EntityOf<T>;
}
