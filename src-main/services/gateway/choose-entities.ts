import type { EntityId } from '../../../src-shared/gateway/entity-page';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import { dependencyClosure } from './dependency-closure';
import { openPages, openWanted, type EntitySource } from './open-entities';
import type { Steps } from './read-at-one-moment';
import { fileIdsOf, ReferenceIndex } from './reference-index';
import type { KeptEntity } from './seal-entity';
import { selectEntities, selectedTypes } from './select-entities';
import type { EntityHead } from './stored-gateway';

export interface ChosenEntities {
  /** Opened. */
  readonly entities: readonly KeptEntity[];
  /** Those that were asked for, and be it that there are none of them. */
  readonly types: readonly EntityType[];
  /** A type without entities is left out. */
  readonly counts: Partial<Record<EntityType, number>>;
  /** As `DependencyClosure`, of all that is chosen. */
  readonly unresolved: readonly string[];
}

/** What an export asks for, with what that refers to. A type that is excluded stays out though others refer to it. @throws AppError as `selectEntities` */
export function* chooseEntities(source: EntitySource, options: GatewayExportOptions): Steps<ChosenEntities> {
  const heads = source.gateway.listHeads(source.environmentId);
  const types = selectedTypes(options);
  const follows = (type: EntityType): boolean => options.dependencies && !options.excludeTypes.includes(type);
  const index = new ReferenceIndex(heads, (type) => fileIdsOf([...openPages(source, type)].flat()));
  const { ids, unresolved } = dependencyClosure(selectEntities(heads, options), index, follows);
  const byType = Map.groupBy(heads, ({ type }) => type);
  const entities: KeptEntity[] = [];
  const counts: Partial<Record<EntityType, number>> = {};
  for (const type of FILE_ORDER) {
    const all = byType.get(type) ?? [];
    const wanted = wantedOf(all, ids);
    if (wanted.size === 0) continue;
    counts[type] = wanted.size;
    for (const page of openWanted(source, type, wanted, all.length)) {
      for (const entity of page) entities.push(entity);
      yield;
    }
  }
  return { entities, types, counts, unresolved };
}

const wantedOf = (heads: readonly EntityHead[], ids: ReadonlySet<EntityId>): ReadonlySet<EntityId> => new Set(heads.filter(({ id }) => ids.has(id)).map(({ id }) => id));
