import { SECRET_FIELDS, type EntityFields, type EntityOf } from './entity-catalogue';
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
  for (const [field, kind] of SECRET_FIELDS[type]) {
    const held = (entity as EntityFields)[field];
    if (held === undefined) continue;
    if (isSecretValue(held)) found.push({ place: { field, kind }, value: held });
    else if (held instanceof Map) for (const [name, value] of held as ReadonlyMap<string, unknown>) if (isSecretValue(value)) found.push({ place: { field, kind, name }, value });
  }
  return found;
}

export interface SecretCounts {
  /** Places that hold a secret. */
  readonly open: number;
  /** Places whose secret is not known here. */
  readonly unsaid: number;
}

/** How many `secretsOf` gives, without a list of them: there are entities by the ten thousand. */
export function countSecrets(type: EntityType, entity: EntityOf<EntityType>): SecretCounts {
  const counts = { open: 0, unsaid: 0 };
  for (const [field] of SECRET_FIELDS[type]) {
    const held = (entity as EntityFields)[field];
    if (held instanceof Map) for (const value of (held as ReadonlyMap<string, unknown>).values()) count(value, counts);
    else count(held, counts);
  }
  return counts;
}

function count(value: unknown, counts: { open: number; unsaid: number }): void {
  if (isSecretValue(value)) counts[value.state === 'open' ? 'open' : 'unsaid'] += 1;
}

/** The same entity with other secrets in their places. */
export function mapSecrets<T extends EntityType>(type: T, entity: EntityOf<T>, replace: (place: SecretPlace, value: SecretValue) => SecretValue): EntityOf<T> {
  let changed: Record<string, unknown> | undefined;
  for (const [field, kind] of SECRET_FIELDS[type]) {
    const held = (entity as EntityFields)[field];
    const made = isSecretValue(held) ? replace({ field, kind }, held) : held instanceof Map ? mapNamed(held, (name, value) => replace({ field, kind, name }, value)) : held;
    if (made !== held) (changed ??= { ...entity })[field] = made;
  }
  // Only secrets were replaced, by secrets.
  return (changed ?? entity) as EntityOf<T>;
}

/** The map itself, where nothing of it is replaced. */
function mapNamed(held: ReadonlyMap<string, unknown>, replace: (name: string, value: SecretValue) => SecretValue): ReadonlyMap<string, unknown> {
  let changed: Map<string, unknown> | undefined;
  for (const [name, value] of held) {
    const made = isSecretValue(value) ? replace(name, value) : value;
    if (made !== value) (changed ??= new Map(held)).set(name, made);
  }
  return changed ?? held;
}
