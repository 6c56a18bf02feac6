import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntityId } from '../../../src-shared/gateway/entity-id';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import { dependencyClosure } from './dependency-closure';
import { openPages, type EntitySource } from './open-entities';
import type { Steps } from './read-at-one-moment';
import { fileIdsOf, ReferenceIndex } from './reference-index';
import { selectEntities, selectedTypes } from './select-entities';
import type { EntityHead } from './stored-gateway';

export interface ChosenEntities {
  /** By type in the order of a file, by identity key; a type without entities is left out. */
  readonly heads: ReadonlyMap<EntityType, readonly EntityHead[]>;
  /** Those that were asked for, and be it that there are none of them. */
  readonly types: readonly EntityType[];
  /** A type without entities is left out. */
  readonly counts: Partial<Record<EntityType, number>>;
  /** As `DependencyClosure`, of all that is chosen. */
  readonly unresolved: readonly string[];
}

/** What an export asks for, with what that refers to. A type that is excluded stays out though others refer to it. @throws AppError as `selectEntities` */
export function* chooseEntities(source: EntitySource, options: GatewayExportOptions): Steps<ChosenEntities> {
  const heads = yield* headsOf(source);
  const types = selectedTypes(options);
  const follows = (type: EntityType): boolean => options.dependencies && !options.excludeTypes.includes(type);
  const selected = selectEntities(heads, options);
  yield;
  const { ids, unresolved } = yield* dependencyClosure(selected, new ReferenceIndex(heads, () => new Map()), (type) => fileIds(source, type), follows);
  const chosen = Map.groupBy(heads.filter(({ id }) => ids.has(id)), ({ type }) => type);
  const counts: Partial<Record<EntityType, number>> = {};
  for (const type of FILE_ORDER) {
    const count = chosen.get(type)?.length ?? 0;
    if (count > 0) counts[type] = count;
  }
  return { heads: chosen, types, counts, unresolved };
}

const HEADS_AT_ONCE = 1000;

function* headsOf({ gateway, environmentId }: EntitySource): Steps<readonly EntityHead[]> {
  const heads: EntityHead[] = [];
  for (const type of FILE_ORDER) {
    let after: string | undefined;
    do {
      const page = gateway.listHeadsOf(environmentId, type, after, HEADS_AT_ONCE);
      for (const head of page) heads.push(head);
      after = page.length < HEADS_AT_ONCE ? undefined : page.at(-1)?.identityKey;
      yield;
    } while (after !== undefined);
  }
  return heads;
}

/** All of a type are opened for it. */
function* fileIds(source: EntitySource, type: EntityType): Steps<ReadonlyMap<string, EntityId>> {
  const ids = new Map<string, EntityId>();
  for (const page of openPages(source, type)) {
    for (const [fileId, id] of fileIdsOf(page)) if (!ids.has(fileId)) ids.set(fileId, id);
    yield;
  }
  return ids;
}
