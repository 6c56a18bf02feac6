import type { EntityId } from '../../../src-shared/gateway/entity-id';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { Steps } from './read-at-one-moment';
import type { ReferenceIndex } from './reference-index';
import type { EntityHead } from './stored-gateway';
import { shownIdentity } from './withhold-texts';

export interface DependencyClosure {
  /** The chosen ones, and all that they refer to. */
  readonly ids: ReadonlySet<EntityId>;
  /** References that nothing answers, as `servers "bundle" → tools "x"`. */
  readonly unresolved: readonly string[];
}

/** What references call the entities of a type besides what stands in clear. */
type OtherNamesInSteps = (type: EntityType) => Steps<ReadonlyMap<string, EntityId>>;

const HEADS_A_STEP = 500;

/**
 * What is chosen with what it refers to, whatever tags that has and active or not: without it the chosen would not work. Other names are
 * asked for once a type, and only where a reference is not answered without them.
 */
export function* dependencyClosure(chosen: ReadonlySet<EntityId>, index: ReferenceIndex, otherNames: OtherNamesInSteps, follows: (type: EntityType) => boolean): Steps<DependencyClosure> {
  const other = new Map<EntityType, ReadonlyMap<string, EntityId>>();
  const ids = new Set(chosen);
  const met = index.heads.filter(({ id }) => chosen.has(id));
  let byId: ReadonlyMap<EntityId, EntityHead> | undefined;
  const unresolved: string[] = [];
  let done = 0;
  // A list is gone through as it grows.
  for (const head of met) {
    done += 1;
    if (done % HEADS_A_STEP === 0) yield;
    for (const reference of head.refersTo) {
      const { type, name } = reference;
      let target = index.findInClear(reference);
      if (target === undefined) {
        const names = other.get(type) ?? (yield* otherNames(type));
        other.set(type, names);
        target = names.get(name);
      }
      if (target === undefined) unresolved.push(`${told(head.type, head.identity)} → ${told(type, name)}`);
      else if (follows(type) && !ids.has(target)) {
        ids.add(target);
        byId ??= new Map(index.heads.map((one) => [one.id, one]));
        const added = byId.get(target);
        if (added !== undefined) met.push(added);
      }
    }
  }
  return { ids, unresolved: [...new Set(unresolved)].toSorted() };
}

const told = (type: EntityType, identity: string): string => `${type} ${JSON.stringify(shownIdentity(type, identity))}`;
