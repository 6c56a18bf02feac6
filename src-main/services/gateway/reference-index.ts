import type { EntityId } from '../../../src-shared/gateway/entity-id';
import { entitySlug } from '../../../src-shared/gateway/entity-slug';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { KeptEntity } from './seal-entity';
import type { EntityHead, EntityReference } from './stored-gateway';

/** What references call the entities of a type besides what stands in clear: ids from the files that they came in. */
export type OtherNames = (type: EntityType) => ReadonlyMap<string, EntityId>;

/** Which entity of an environment a reference means. */
export class ReferenceIndex {
  readonly heads: readonly EntityHead[];
  readonly #byType: ReadonlyMap<EntityType, readonly EntityHead[]>;
  readonly #otherNames: OtherNames;
  readonly #inClear = new Map<EntityType, ReadonlyMap<string, EntityId>>();
  readonly #other = new Map<EntityType, ReadonlyMap<string, EntityId>>();

  constructor(heads: readonly EntityHead[], otherNames: OtherNames) {
    this.heads = heads;
    this.#byType = Map.groupBy(heads, ({ type }) => type);
    this.#otherNames = otherNames;
  }

  /** What stands in clear answers first: only where it does not, `otherNames` is asked, once a type. */
  find(reference: EntityReference): EntityId | undefined {
    return this.findInClear(reference) ?? once(this.#other, reference.type, this.#otherNames).get(reference.name);
  }

  findInClear({ type, name }: EntityReference): EntityId | undefined {
    return once(this.#inClear, type, () => namesInClear(this.#byType.get(type) ?? [])).get(name);
  }
}

function once(made: Map<EntityType, ReadonlyMap<string, EntityId>>, type: EntityType, make: OtherNames): ReadonlyMap<string, EntityId> {
  const names = made.get(type) ?? make(type);
  made.set(type, names);
  return names;
}

/** Identity before name, name before slug: the surer one of two counts; of several that bear one name, the first. */
function namesInClear(heads: readonly EntityHead[]): ReadonlyMap<string, EntityId> {
  const names = new Map<string, EntityId>();
  for (const nameOf of [({ identity }: EntityHead) => identity, ({ name }: EntityHead) => name, ({ name }: EntityHead) => entitySlug(name)]) {
    for (const head of heads) {
      const name = nameOf(head);
      if (name !== '' && !names.has(name)) names.set(name, head.id);
    }
  }
  return names;
}

/** Ids that the file gave which these entities came in, the first of two that are the same. */
export function fileIdsOf(entities: Iterable<KeptEntity>): ReadonlyMap<string, EntityId> {
  const ids = new Map<string, EntityId>();
  for (const { id, entity } of entities) {
    const fileId = entity.extras.get('id');
    if (typeof fileId === 'string' && fileId !== '' && !ids.has(fileId)) ids.set(fileId, id);
  }
  return ids;
}
