import type { EntityId } from '../../../src-shared/gateway/entity-page';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { ReferenceIndex } from './reference-index';
import { shownIdentity } from './withhold-texts';

export interface DependencyClosure {
  /** The chosen ones, and all that they refer to. */
  readonly ids: ReadonlySet<EntityId>;
  /** References that nothing answers, as `servers "bundle" → tools "x"`. */
  readonly unresolved: readonly string[];
}

/** What is chosen with what it refers to, whatever tags that has and active or not: without it the chosen would not work. */
export function dependencyClosure(chosen: ReadonlySet<EntityId>, index: ReferenceIndex, follows: (type: EntityType) => boolean): DependencyClosure {
  const byId = new Map(index.heads.map((head) => [head.id, head]));
  const ids = new Set(chosen);
  const unresolved: string[] = [];
  // A set is gone through as it grows.
  for (const id of ids) {
    const head = byId.get(id);
    if (head === undefined) continue;
    for (const reference of head.refersTo) {
      const target = index.find(reference);
      if (target === undefined) unresolved.push(`${told(head.type, head.identity)} → ${told(reference.type, reference.name)}`);
      else if (follows(reference.type)) ids.add(target);
    }
  }
  return { ids, unresolved: [...new Set(unresolved)].toSorted() };
}

const told = (type: EntityType, identity: string): string => `${type} ${JSON.stringify(shownIdentity(type, identity))}`;
