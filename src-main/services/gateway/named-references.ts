import { identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { entitySlug } from '../../../src-shared/gateway/entity-slug';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { referenceKey, withReferences } from './follow-renames';
import { referencesOf, type KeptEntity } from './seal-entity';

type Named = Pick<KeptEntity, 'type' | 'entity'>;

/** Gives one of these entities with what they are known by where it refers to others of them by their ids: every gateway has its own. */
export function namedReferences<T extends Named>(entities: readonly T[]): (one: T) => T {
  const byType = new Map<EntityType, ReadonlyMap<string, string>>();
  const identitiesOf = (type: EntityType): ReadonlyMap<string, string> => {
    const identities = byType.get(type) ?? identitiesById(type, entities.filter((one) => one.type === type));
    byType.set(type, identities);
    return identities;
  };
  return (one) => {
    const names = new Map(referencesOf(one.type, one.entity).flatMap((reference) => {
      const identity = identitiesOf(reference.type).get(reference.name);
      return identity === undefined ? [] : [[referenceKey(reference), identity] as const];
    }));
    return names.size === 0 ? one : withReferences(one, names);
  };
}

/** A name or slug is the surer one of two meanings. */
function identitiesById(type: EntityType, entities: readonly Named[]): ReadonlyMap<string, string> {
  const names = new Set(entities.flatMap(({ entity }) => [identityOf(type, entity), ...(typeof entity.name === 'string' ? [entity.name, entitySlug(entity.name)] : [])]));
  const identities = new Map<string, string>();
  for (const { entity } of entities) {
    const id = entity.extras.get('id');
    if (typeof id === 'string' && id !== '' && !names.has(id) && !identities.has(id)) identities.set(id, identityOf(type, entity));
  }
  return identities;
}
