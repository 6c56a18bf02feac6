import { ENTITY_CATALOGUE, identityOf, referenceNames, type EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityId } from '../../../src-shared/gateway/entity-id';
import { entitySlug } from '../../../src-shared/gateway/entity-slug';
import { openSome, type EntitySource } from './open-entities';
import { fileIdsOf, ReferenceIndex } from './reference-index';
import { entityHead, type KeptEntity } from './seal-entity';
import type { EntityHead, EntityReference } from './stored-gateway';

/** An entity as it is kept, and as it will be. */
export interface ChangedEntity {
  readonly kept: KeptEntity;
  readonly next: KeptEntity;
}

/**
 * Those that refer to changed entities by what these are known by no more, each with what they are known by now: to be kept too, or in
 * the place of the one in `put` with the same id. A gateway ties entities by its own numbers, so a new name unties nothing there; nor
 * does it here.
 */
export function followRenames(source: EntitySource, changed: readonly ChangedEntity[], put: readonly KeptEntity[]): readonly KeptEntity[] {
  const renamed = new Map(changed.filter(isRenamed).map((one) => [one.next.id, one]));
  if (renamed.size === 0) return [];
  const heads = source.gateway.listHeads(source.environmentId);
  const written = new Map(put.map((one) => [one.id, one]));
  const before = new ReferenceIndex(heads, namesInFiles([...renamed.values()].map(({ kept }) => kept)));
  const later = [...heads.filter(({ id }) => !written.has(id)), ...put.map(entityHead)].toSorted(byIdentity);
  const after = new ReferenceIndex(later, namesInFiles([...renamed.values()].map(({ next }) => next)));
  return later.flatMap((head) => {
    const names = new Map(head.refersTo.flatMap((reference) => {
      const id = before.find(reference);
      const meant = id && renamed.get(id);
      return meant === undefined || !isLost(reference, meant.next.id, after, written.has(head.id)) ? [] : [[referenceKey(reference), newName(reference, meant, after)] as const];
    }));
    if (names.size === 0) return [];
    const own = written.get(head.id);
    return (own === undefined ? openSome(source, [head]) : [own]).map((one) => withReferences(one, names));
  });
}

const isRenamed = ({ kept, next }: ChangedEntity): boolean => {
  if (kept.entity.name === next.entity.name && identityOf(kept.type, kept.entity) === identityOf(next.type, next.entity) && kept.entity.extras.get('id') === next.entity.extras.get('id')) return false;
  const left = new Set(referenceNames(next.type, next.entity));
  return referenceNames(kept.type, kept.entity).some((name) => !left.has(name));
};

/** What is written now may mean another one by an old name; what was there before meant the one that had it. */
function isLost(reference: EntityReference, meant: EntityId, after: ReferenceIndex, isWritten: boolean): boolean {
  const found = after.find(reference);
  return isWritten ? found === undefined : found !== meant;
}

/** Of several that bear a name the first in the order of the environment is meant, which a new address can change. */
const byIdentity = (one: EntityHead, other: EntityHead): number => (one.identity < other.identity ? -1 : one.identity > other.identity ? 1 : 0);

const namesInFiles = (entities: readonly KeptEntity[]) => (type: KeptEntity['type']): ReturnType<typeof fileIdsOf> => fileIdsOf(entities.filter((one) => one.type === type));

/** A name stays a name, and a slug a slug, where that still means the same. */
function newName({ name: reference }: EntityReference, { kept: { entity: { name: before } }, next: { id, type, entity } }: ChangedEntity, after: ReferenceIndex): string {
  const { name: now } = entity;
  const spelled = typeof before !== 'string' || typeof now !== 'string' ? '' : reference === before ? now : reference === entitySlug(before) ? entitySlug(now) : '';
  return after.find({ type, name: spelled }) === id ? spelled : identityOf(type, entity);
}

export const referenceKey = ({ type, name }: EntityReference): string => `${type} ${name}`;

/** The same, with other names for some of what it refers to, each once; `names` by `referenceKey`. */
export function withReferences<T extends Pick<KeptEntity, 'type' | 'entity'>>(one: T, names: ReadonlyMap<string, string>): T {
  const fields = ENTITY_CATALOGUE[one.type].refersTo.map(({ field, type }) => {
    const held = (one.entity as EntityFields)[field] as readonly string[];
    return [field, [...new Set(held.map((name) => names.get(referenceKey({ type, name })) ?? name))]] as const;
  });
  return { ...one, entity: { ...one.entity, ...Object.fromEntries(fields) } };
}
