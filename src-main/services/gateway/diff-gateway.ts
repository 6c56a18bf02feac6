import type { EntityDifference } from '../../../src-shared/contract/gateway-operations';
import { conflictKeyOf, ENTITY_CATALOGUE, identityOf, type Entity } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import { MASK } from '../secrets/mask-text';
import { comparableEntity } from './comparable-entity';
import { namedReferences } from './named-references';
import { atOnce, type Steps } from './read-at-one-moment';
import { restoreTexts } from './restore-texts';

/** An entity of one side. */
export interface ComparedEntity {
  readonly type: EntityType;
  readonly entity: Entity;
  /** Fields that its file has; absent where nothing can have been left out. Of the others those count that a gateway's file always has. */
  readonly stated?: ReadonlySet<string>;
}

export interface ComparedSide {
  /** Types that it says something of, and be it that there are none. */
  readonly types: readonly EntityType[];
  readonly entities: readonly ComparedEntity[];
}

/** What is not the same on two sides, by type in the order of a file, then by name or address. Types that one side does not speak of are passed over. */
export const diffGateway = (a: ComparedSide, b: ComparedSide): readonly EntityDifference[] => atOnce(diffSteps(a, b));

/** The same, an entity at a step. */
export function* diffSteps(a: ComparedSide, b: ComparedSide): Steps<readonly EntityDifference[]> {
  const all: EntityDifference[] = [];
  const [named, namedThere] = [namedReferences(a.entities), namedReferences(b.entities)];
  for (const type of FILE_ORDER.filter((one) => a.types.includes(one) && b.types.includes(one))) {
    const [mine, theirs] = [byKey(type, a), byKey(type, b)];
    const found: EntityDifference[] = [];
    for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
      const [one, other] = [mine.get(key), theirs.get(key)];
      const difference = differenceOf(type, one && named(one), other && namedThere(other));
      if (difference !== undefined) found.push(difference);
      yield;
    }
    for (const difference of found.toSorted(byIdentity)) all.push(difference);
  }
  return all;
}

const byKey = (type: EntityType, { entities }: ComparedSide): ReadonlyMap<string, ComparedEntity> =>
  new Map(entities.filter((one) => one.type === type).map((one) => [conflictKeyOf(type, one.entity), one]));

const byIdentity = (one: EntityDifference, other: EntityDifference): number => (one.identity < other.identity ? -1 : one.identity > other.identity ? 1 : 0);

function differenceOf(type: EntityType, mine: ComparedEntity | undefined, theirs: ComparedEntity | undefined): EntityDifference | undefined {
  const [one] = [mine, theirs].filter((side) => side !== undefined);
  if (one === undefined) return undefined;
  const identity = identityOf(type, one.entity);
  if (mine === undefined || theirs === undefined) return { type, identity, state: mine === undefined ? 'only-b' : 'only-a', differences: [] };
  const differences = entityDifferences(unmasked(mine, theirs), unmasked(theirs, mine));
  return differences.length === 0 ? undefined : { type, identity, state: 'changed', differences: [...differences] };
}

/** What an export has masked in a text differs from nothing that it may stand for. */
const unmasked = (one: ComparedEntity, other: ComparedEntity): ComparedEntity => ({ ...one, entity: restoreTexts(one.type, one.entity, other.entity).entity });

/** Field by field; secrets are held against each other where both are known, and never told. Both must be of one type. */
export function entityDifferences(mine: ComparedEntity, theirs: ComparedEntity): readonly Difference[] {
  const { type } = mine;
  const unsaid = new Set(ENTITY_CATALOGUE[type].beside.filter((field) => [mine, theirs].some(({ stated }) => stated?.has(field) === false)));
  const [ours, others] = [mine, theirs].map(({ entity }) => comparableEntity(type, entity, unsaid));
  return [...new Set([...ours?.keys() ?? [], ...others?.keys() ?? []])].flatMap((key): readonly Difference[] => {
    const [one, two] = [ours?.get(key), others?.get(key)];
    const field = one?.field ?? two?.field ?? key;
    if (one === undefined || two === undefined) return [{ field, ...(one && { mine: one.shown }), ...(two && { theirs: two.shown }), secretDiffers: false }];
    if (one.exact === undefined || two.exact === undefined || one.exact === two.exact) return [];
    // What one side takes for a secret may be one on the other.
    return [one.secret || two.secret ? { field, mine: MASK, theirs: MASK, secretDiffers: true } : { field, mine: one.shown, theirs: two.shown, secretDiffers: one.shown === two.shown }];
  });
}
