import { ImportStatusSchema } from '../../src-shared/gateway/import-status';
import type { StoredImportStatus } from '../services/gateway/import-status-repository';
import type { Reader, Writer } from './database-connection';
import type { StoredRow } from './stored-row';

const COLUMNS = 'process_id, status';

const fromRow = (row: StoredRow): StoredImportStatus => ({ processId: row.integer('process_id'), status: row.json('status', ImportStatusSchema) });

export const listImportStatuses = (reader: Reader): StoredImportStatus[] => reader.rows(`SELECT ${COLUMNS} FROM gateway_imports ORDER BY place`).map(fromRow);

export function findImportStatus(reader: Reader, importId: string): StoredImportStatus | undefined {
  const row = reader.row(`SELECT ${COLUMNS} FROM gateway_imports WHERE import_id = ?`, importId);
  return row && fromRow(row);
}

export function putImportStatus(writer: Writer, { status, processId }: StoredImportStatus): void {
  writer.run(
    'INSERT INTO gateway_imports (import_id, process_id, status) VALUES (?, ?, ?) ON CONFLICT (import_id) DO UPDATE SET process_id = excluded.process_id, status = excluded.status',
    status.import_id, processId, JSON.stringify(status),
  );
}

export const keepNewestImportStatuses = (writer: Writer, most: number): void =>
  writer.run('DELETE FROM gateway_imports WHERE place NOT IN (SELECT place FROM gateway_imports ORDER BY place DESC LIMIT ?)', most);

export const deleteImportStatus = (writer: Writer, importId: string): void => writer.run('DELETE FROM gateway_imports WHERE import_id = ?', importId);
