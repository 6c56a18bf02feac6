import { AppError } from '../../src-shared/errors/app-error';
import type { Reseal, SealedPlace } from '../services/secrets/vault-record';
import type { Reader, Writer } from './database-connection';
import { findMcpName } from './mcps-table';
import { findProfileName } from './profiles-table';
import { findEntityLabel, findEnvironmentLabel } from './row-label';
import { fromRow as blobOf } from './sealed-blobs-table';
import type { StoredRow } from './stored-row';

/** A table of sealed values. */
interface SealedTable {
  readonly name: string;
  /** What it takes to know the place of a value. */
  readonly columns: string;
  readonly placeOf: (row: StoredRow) => SealedPlace;
  /** Whose value it is, for people. */
  readonly labelOf: (reader: Reader, row: StoredRow) => string;
}

const rowPlace = (row: StoredRow): SealedPlace =>
  (row.text('mcp_id') === '' ? ['profile', row.text('profile_id')] : ['mcp', row.text('profile_id'), row.text('mcp_id')]);

const rowLabel = (reader: Reader, row: StoredRow): string => {
  const [profileId, mcpId] = [row.text('profile_id'), row.text('mcp_id')];
  const profile = findProfileName(reader, profileId) ?? profileId;
  return mcpId === '' ? `profile "${profile}"` : `${profile}/${findMcpName(reader, profileId, mcpId) ?? mcpId}`;
};

const gatewayPlace = (row: StoredRow): SealedPlace =>
  (row.text('entity_id') === '' ? ['environment', row.text('environment_id')] : ['entity', row.text('environment_id'), row.text('entity_id')]);

const gatewayLabel = (reader: Reader, row: StoredRow): string => {
  const [environmentId, entityId] = [row.text('environment_id'), row.text('entity_id')];
  return (entityId === '' ? findEnvironmentLabel(reader, environmentId) : findEntityLabel(reader, environmentId, entityId)) ?? `${environmentId}/${entityId}`;
};

const stepLabel = (_reader: Reader, row: StoredRow): string => `step ${row.integer('history_id')} of the history`;

/** All there are: values of a table that is not in here would be lost with the next change of the key. */
export const SEALED_TABLES: readonly SealedTable[] = [
  { name: 'sealed_blobs', columns: 'profile_id, mcp_id', placeOf: rowPlace, labelOf: rowLabel },
  { name: 'undo_blobs', columns: 'history_id, profile_id, mcp_id', placeOf: rowPlace, labelOf: stepLabel },
  { name: 'gateway_blobs', columns: 'environment_id, entity_id', placeOf: gatewayPlace, labelOf: gatewayLabel },
  { name: 'gateway_undo_blobs', columns: 'history_id, environment_id, entity_id', placeOf: gatewayPlace, labelOf: stepLabel },
  {
    name: 'import_reports', columns: 'history_id, report_id, part', labelOf: stepLabel,
    placeOf: (row) => ['report', row.text('report_id'), String(row.integer('part'))],
  },
];

const ROWS_AT_ONCE = 256;

/**
 * Seals every value anew, within a transaction in which the vault has its new key already.
 * @throws AppError SEALED_VALUE_DAMAGED, with whose value it is
 */
export function resealValues(writer: Writer, keyId: string, reseal: Reseal, onValues: (done: number, total: number) => void): void {
  const total = SEALED_TABLES.reduce((sum, { name }) => sum + (writer.row(`SELECT count(*) AS rows FROM ${name}`)?.integer('rows') ?? 0), 0);
  let done = 0;
  for (const table of SEALED_TABLES) {
    for (const rows of pages(writer, table)) {
      onValues(done, total);
      for (const row of rows) {
        const { keyId: under, nonce, ciphertext } = resealed(writer, table, row, reseal);
        writer.run(`UPDATE ${table.name} SET key_id = ?, nonce = ?, ciphertext = ? WHERE rowid = ?`, under, nonce, ciphertext, row.integer('rowid'));
      }
      done += rows.length;
    }
    // What would stay under the old key would be lost with it.
    if (writer.row(`SELECT 1 FROM ${table.name} WHERE key_id <> ? LIMIT 1`, keyId) !== undefined) throw new AppError('INTERNAL', { reason: `${table.name} holds a value of another key` });
  }
  onValues(done, total);
}

function* pages(reader: Reader, { name, columns }: SealedTable): Generator<readonly StoredRow[]> {
  for (let after = 0; ;) {
    const rows = reader.rows(`SELECT rowid, ${columns}, key_id, nonce, ciphertext FROM ${name} WHERE rowid > ? ORDER BY rowid LIMIT ${ROWS_AT_ONCE}`, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.integer('rowid');
  }
}

function resealed(reader: Reader, { placeOf, labelOf }: SealedTable, row: StoredRow, reseal: Reseal): ReturnType<Reseal> {
  try {
    return reseal(blobOf(row), placeOf(row));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'SEALED_VALUE_DAMAGED') throw error;
    throw new AppError(error.code, { reason: `that of ${labelOf(reader, row)}` }, { cause: error });
  }
}
