import { ENTITY_CATALOGUE, type EntityFields, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import { mapSecrets, secretsOf, type SecretPlace } from '../../../src-shared/gateway/entity-secrets';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { isSecretValue, UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import { placeText, sameDestination } from './keep-secrets';

export interface MergedEntity<T extends EntityType> {
  readonly entity: EntityOf<T>;
  /** Places whose kept secret would have gone to another address, and did not. */
  readonly withheld: readonly string[];
}

/**
 * What is kept, with the fields that the file states. What a gateway says of itself stays as it is kept; a secret that the file does not
 * say stays too, as long as it is sent to the same address.
 */
export function mergeEntity<T extends EntityType>(type: T, kept: EntityOf<T>, incoming: EntityOf<T>, stated: ReadonlySet<string>): MergedEntity<T> {
  const merged = mergedFields(type, kept, incoming, stated);
  const follows = sameDestination(type, merged, kept);
  const held = new Map(secretsOf(type, kept).flatMap(({ place, value }) => (value.state === 'open' ? [[placeText(place), value] as const] : [])));
  const withheld: string[] = [];
  const entity = mapSecrets(type, merged, (place, value) => {
    const own = held.get(placeText(place));
    if (own === undefined || (value.state === 'open' && stated.has(place.field))) return value;
    if (follows) return own;
    withheld.push(placeText(place));
    return UNKNOWN_SECRET;
  });
  return { entity: withPlainHeaders(type, entity, kept, (place) => {
    if (!follows) withheld.push(placeText(place));
    return follows;
  }), withheld };
}

/** A header that is no secret by its name is masked by some gateways all the same: its text stays like a secret. */
function withPlainHeaders<T extends EntityType>(type: T, entity: EntityOf<T>, kept: EntityOf<T>, follows: (place: SecretPlace) => boolean): EntityOf<T> {
  const changed: Record<string, unknown> = { ...entity };
  for (const [field, kind] of Object.entries(ENTITY_CATALOGUE[type].secrets)) {
    const [held, own] = [(entity as EntityFields)[field], (kept as EntityFields)[field]];
    if (kind !== 'headers' || !(held instanceof Map) || !(own instanceof Map)) continue;
    const texts: ReadonlyMap<string, unknown> = own;
    changed[field] = new Map(Array.from(held as ReadonlyMap<string, unknown>, ([name, value]) => {
      const text = isSecretValue(value) && value.state !== 'open' ? texts.get(name) : undefined;
      return [name, typeof text === 'string' && follows({ field, kind, name }) ? text : value];
    }));
  }
  // Only values of headers were replaced, by values of headers.
  return changed as EntityOf<T>;
}

function mergedFields<T extends EntityType>(type: T, kept: EntityOf<T>, incoming: EntityOf<T>, stated: ReadonlySet<string>): EntityOf<T> {
  const { schema, ignored } = ENTITY_CATALOGUE[type];
  const theirs: EntityFields = incoming;
  const taken = Object.keys(schema.shape).filter((field) => field !== 'extras' && stated.has(field) && !ignored.includes(field));
  const extras = new Map([...kept.extras, ...[...incoming.extras].filter(([field]) => field !== 'id')]);
  // The fields of both are those of one schema.
  return { ...kept, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])), extras } as EntityOf<T>;
}
