import type { EntityDifference } from '../../../src-shared/contract/gateway-operations';
import { conflictKey, conflictKeyOf, ENTITY_CATALOGUE, identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { secretsOf } from '../../../src-shared/gateway/entity-secrets';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { ComparedGateway } from './compared-file';
import { diffGateway, type ComparedEntity, type ComparedSide } from './diff-gateway';
import { entitySubject, takenKey } from './gateway-plan';
import { placeText } from './keep-secrets';
import { maskedPlaces } from './restore-texts';

export interface PushPlan {
  readonly differences: readonly EntityDifference[];
  readonly secretsNotTold: readonly string[];
  readonly withheld: readonly string[];
  readonly alreadyThere: readonly string[];
  /** Names or addresses by type; a type of which nothing is sent is left out. */
  readonly include: Readonly<Partial<Record<EntityType, readonly string[]>>>;
  readonly sent: number;
}

/**
 * What of an environment goes to its gateway: what only the environment has, what differs, and what may differ in a secret that the gateway
 * does not tell. To the peer goes what is new to it; with `existing` all of it.
 */
export function planPush(mine: ComparedSide, theirs: ComparedGateway, existing = false): PushPlan {
  const differences = diffGateway(mine, theirs);
  const there = new Map(theirs.entities.map((one) => [keyOf(one), one]));
  const differs = new Set(differences.filter(({ state }) => state !== 'only-b').map(({ type, identity }) => takenKey(type, identity)));
  const isDifferent = ({ type, entity }: ComparedEntity): boolean => differs.has(takenKey(type, identityOf(type, entity)));
  const notTold = mine.entities.filter((one) => !isDifferent(one) && keepsToItself(one, there.get(keyOf(one))));
  const wanted = [...mine.entities.filter(isDifferent), ...notTold];
  const withheld = wanted.filter(isWithheld);
  const known = wanted.filter((one) => !isWithheld(one));
  // The peer does not find again what came to it by an import, and makes a second one of it.
  const unread = new Set(theirs.unread.map(({ type, identity }) => takenKey(type, conflictKey(type, identity))));
  const alreadyThere = known.filter((one) => !existing && (there.get(keyOf(one))?.stated !== undefined || unread.has(keyOf(one))));
  const held = new Set(alreadyThere);
  const going = known.filter((one) => !held.has(one));
  const goes = new Set(going);
  const byType = Map.groupBy(going, ({ type }) => type);
  return {
    differences, sent: going.length,
    secretsNotTold: notTold.filter((one) => goes.has(one)).map(subjectOf),
    withheld: withheld.map(subjectOf),
    alreadyThere: alreadyThere.map(subjectOf),
    include: Object.fromEntries([...byType].map(([type, entities]) => [type, entities.map(({ entity }) => identityOf(type, entity))])),
  };
}

const keyOf = ({ type, entity }: ComparedEntity): string => takenKey(type, conflictKeyOf(type, entity));
const subjectOf = ({ type, entity }: ComparedEntity): string => entitySubject(ENTITY_CATALOGUE[type].title, identityOf(type, entity));
const statesOf = ({ type, entity }: ComparedEntity): readonly (readonly [place: string, state: string])[] => secretsOf(type, entity).map(({ place, value }) => [placeText(place), value.state]);

/** Whether a secret of it is not known here, or a mask stands in one of its texts: it would overwrite what the gateway has. */
const isWithheld = (one: ComparedEntity): boolean => statesOf(one).some(([, state]) => state !== 'open') || maskedPlaces(one.type, one.entity).length > 0;

/** Whether a secret that is known here is there too, but masked or closed. */
function keepsToItself(mine: ComparedEntity, theirs: ComparedEntity | undefined): boolean {
  if (theirs === undefined) return false;
  const there = new Map(statesOf(theirs));
  return statesOf(mine).some(([place, state]) => state === 'open' && there.get(place) !== 'open');
}
