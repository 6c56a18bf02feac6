import { environmentKeyOf } from '../../src-shared/gateway/environment-key-of';
import { EnvironmentIdSchema, type EnvironmentId } from '../../src-shared/gateway/environment-id';
import type { StoredEnvironment } from '../services/gateway/stored-gateway';
import type { Kept } from '../services/profiles/profile-repository';
import { textColumn } from './column-values';
import type { Reader } from './database-connection';
import { fromRow as blobFromRow, GATEWAY_BLOBS } from './sealed-blobs-table';
import type { StoredRow } from './stored-row';
import { trackedTable, type Row } from './tracked-table';

const COLUMNS = ['id', 'name', 'name_folded', 'description', 'url', 'has_secret', 'has_token', 'revision'] as const;

export const ENVIRONMENTS = trackedTable('environments', ['id'], COLUMNS, { unique: ['name_folded'], blobs: GATEWAY_BLOBS });

export const toRow = (environment: StoredEnvironment, revision: number): Row<(typeof COLUMNS)[number]> => ({
  id: environment.id,
  name: environment.name,
  name_folded: environmentKeyOf(environment.name),
  description: environment.description,
  url: textColumn(environment.url),
  has_secret: Number(environment.hasSecret),
  has_token: Number(environment.hasToken),
  revision,
});

const fromRow = (row: StoredRow): Kept<StoredEnvironment> => ({
  id: row.checked('id', EnvironmentIdSchema),
  name: row.text('name'),
  description: row.text('description'),
  url: row.maybeText('url'),
  hasSecret: row.flag('has_secret'),
  hasToken: row.flag('has_token'),
  blob: blobFromRow(row),
  revision: row.integer('revision'),
});

const WHOLE = `
  SELECT ${COLUMNS.map((column) => `e.${column}`).join(', ')}, b.key_id, b.nonce, b.ciphertext
  FROM environments AS e LEFT JOIN gateway_blobs AS b ON b.environment_id = e.id AND b.entity_id = ''`;

export const listEnvironments = (reader: Reader): Kept<StoredEnvironment>[] => reader.rows(`${WHOLE} ORDER BY e.name_folded`).map(fromRow);

/** The environment with this id, else the one that bears this name. */
export function findEnvironment(reader: Reader, idOrName: string): Kept<StoredEnvironment> | undefined {
  const row = reader.row(`${WHOLE} WHERE e.id = ?1 OR e.name_folded = ?2 ORDER BY e.id = ?1 DESC`, idOrName, environmentKeyOf(idOrName));
  return row && fromRow(row);
}

export const findEnvironmentName = (reader: Reader, id: EnvironmentId | string): string | undefined =>
  reader.row('SELECT name FROM environments WHERE id = ?', id)?.text('name');
