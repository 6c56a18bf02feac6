import { AppError } from '../../../src-shared/errors/app-error';
import { ENTITY_CATALOGUE, identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntitySelection } from '../../../src-shared/gateway/gateway-export-options';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedEntity, RejectedEntity } from '../../formats/gateway/gateway-file';
import { entitySubject } from './gateway-plan';
import type { IncomingGateway } from './read-gateway';

type Sourced<T> = T & { readonly source: number };

export interface SelectedEntities {
  readonly entities: readonly Sourced<ParsedEntity>[];
  /** What was asked for and can't be taken. */
  readonly rejected: readonly Sourced<RejectedEntity>[];
  /** Names that no file has. */
  readonly findings: readonly Finding[];
}

/** Only what is named, and of a type that is named with nothing, all. @throws AppError SELECTION_EMPTY when nothing of it is there */
export function selectIncomingEntities(incoming: readonly IncomingGateway[], selection: EntitySelection | undefined): SelectedEntities {
  const all = incoming.flatMap(({ source, entities }) => entities.map((one) => ({ ...one, source })));
  const faulty = incoming.flatMap(({ source, rejected }) => rejected.map((one) => ({ ...one, source })));
  if (selection === undefined) return { entities: all, rejected: faulty, findings: [] };
  const named = new Map(FILE_ORDER.filter((type) => selection[type] !== undefined).map((type) => [type, new Set(selection[type])]));
  const isAsked = (type: EntityType, identity: string): boolean => {
    const names = named.get(type);
    return names !== undefined && (names.size === 0 || names.has(identity));
  };
  const entities = all.filter(({ type, entity }) => isAsked(type, identityOf(type, entity)));
  const rejected = faulty.filter((one) => isEntityType(one.type) && (isWholeType(one) ? named.has(one.type) : isAsked(one.type, one.identity)));
  const missing = FILE_ORDER.flatMap((type) => {
    const faults = rejected.filter((one) => one.type === type);
    if (faults.some(isWholeType)) return [];
    const held = new Set([...entities.filter((one) => one.type === type).map(({ entity }) => identityOf(type, entity)), ...faults.map(({ identity }) => identity)]);
    return [...named.get(type) ?? []].filter((name) => !held.has(name)).map((name) => entitySubject(ENTITY_CATALOGUE[type].title, name));
  });
  // What is there and faulty is told with its faults.
  if (entities.length === 0 && rejected.length === 0) throw new AppError('SELECTION_EMPTY', { items: missing });
  return { entities, rejected, findings: missing.map((subject) => ({ code: 'NOT_IN_FILE', severity: 'warning', step: 'schema', subject })) };
}

/** Where the list of a type is none, nobody knows what it would have held. */
const isWholeType = ({ path }: RejectedEntity): boolean => typeof path.at(-1) === 'string';
