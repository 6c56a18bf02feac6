import type { EntityId } from '../../../src-shared/gateway/entity-id';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntityView } from '../../../src-shared/gateway/entity-view';
import { linksFrom, linksTo } from './entity-links';
import { entityView } from './entity-view';
import { openPages, type EntitySource } from './open-entities';
import type { Steps } from './read-at-one-moment';
import { fileIdsOf, ReferenceIndex } from './reference-index';
import { requireEntity } from './require-entity';
import { entityHead, openEntityRow } from './seal-entity';

/** One entity with what it has to do with others. @throws AppError ENTITY_NOT_FOUND, SEALED_VALUE_DAMAGED */
export function* readEntityView(source: EntitySource, type: EntityType, reference: string): Steps<EntityView> {
  const { gateway, vault, environmentId } = source;
  const row = requireEntity(gateway, environmentId, type, reference);
  const kept = openEntityRow(environmentId, row, vault);
  const { refersTo } = entityHead(kept);
  const heads = gateway.listHeads(environmentId);
  // Whether a reference means this one is all that is asked of the others: they need not be opened for it.
  const own = new ReferenceIndex(heads, (other) => fileIdsOf(other === type ? [kept] : []));
  const unanswered = new Set(refersTo.filter((one) => own.findInClear(one) === undefined).map((one) => one.type));
  const fileIds = new Map<EntityType, ReadonlyMap<string, EntityId>>();
  for (const other of unanswered) fileIds.set(other, yield* gatherFileIds(source, other));
  const all = new ReferenceIndex(heads, (other) => fileIds.get(other) ?? new Map());
  return entityView(kept, row.revision, { refersTo: linksFrom(refersTo, all), referredBy: linksTo(row.id, own) });
}

function* gatherFileIds(source: EntitySource, type: EntityType): Steps<ReadonlyMap<string, EntityId>> {
  const ids = new Map<string, EntityId>();
  for (const page of openPages(source, type)) {
    for (const [fileId, id] of fileIdsOf(page)) if (!ids.has(fileId)) ids.set(fileId, id);
    yield;
  }
  return ids;
}
