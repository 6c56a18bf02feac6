import type { EntityId } from '../../../src-shared/gateway/entity-id';
import type { EntityLink } from '../../../src-shared/gateway/entity-view';
import type { ReferenceIndex } from './reference-index';
import type { EntityHead, EntityReference } from './stored-gateway';

/** What an entity refers to, each with the entity that is meant, where there is one. */
export const linksFrom = (refersTo: readonly EntityReference[], index: ReferenceIndex): readonly EntityLink[] => refersTo.map((reference) => {
  const id = index.find(reference);
  return { ...reference, ...(id !== undefined && { id }) };
});

export interface Referrer {
  readonly head: EntityHead;
  readonly reference: EntityReference;
}

/** Who refers to any of these, one a reference, in the order of the environment. */
export const referrersOf = (ids: ReadonlySet<EntityId>, index: ReferenceIndex): readonly Referrer[] =>
  index.heads.flatMap((head) => head.refersTo.filter((reference) => isAmong(ids, index.find(reference))).map((reference) => ({ head, reference })));

const isAmong = (ids: ReadonlySet<EntityId>, id: EntityId | undefined): boolean => id !== undefined && ids.has(id);

/** Who refers to it, each once. */
export function linksTo(id: EntityId, index: ReferenceIndex): readonly EntityLink[] {
  const heads = new Set(referrersOf(new Set([id]), index).map(({ head }) => head));
  return Array.from(heads, (head) => ({ type: head.type, name: head.identity, id: head.id }));
}
