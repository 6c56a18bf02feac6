import { AppError } from '../../../src-shared/errors/app-error';
import { ENTITY_CATALOGUE, identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import type { EntitySelection } from '../../../src-shared/gateway/gateway-export-options';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedEntity } from '../../formats/gateway/gateway-file';
import { entitySubject } from './gateway-plan';
import type { IncomingGateway } from './read-gateway';

export interface SelectedEntities {
  readonly entities: readonly (ParsedEntity & { readonly source: number })[];
  /** Names that no file has. */
  readonly findings: readonly Finding[];
}

/** Only what is named, and of a type that is named with nothing, all. @throws AppError SELECTION_EMPTY when nothing of it is there */
export function selectIncomingEntities(incoming: readonly IncomingGateway[], selection: EntitySelection | undefined): SelectedEntities {
  const all = incoming.flatMap(({ source, entities }) => entities.map((one) => ({ ...one, source })));
  if (selection === undefined) return { entities: all, findings: [] };
  const held = new Map(FILE_ORDER.map((type) => [type, new Set(all.filter((one) => one.type === type).map(({ entity }) => identityOf(type, entity)))]));
  const entities = all.filter(({ type, entity }) => {
    const names = selection[type];
    return names !== undefined && (names.length === 0 || names.includes(identityOf(type, entity)));
  });
  const missing = FILE_ORDER.flatMap((type) => (selection[type] ?? []).filter((name) => held.get(type)?.has(name) !== true).map((name) => entitySubject(ENTITY_CATALOGUE[type].title, name)));
  if (entities.length === 0) throw new AppError('SELECTION_EMPTY', { items: missing });
  return { entities, findings: missing.map((subject) => ({ code: 'NOT_IN_FILE', severity: 'warning', step: 'schema', subject })) };
}
