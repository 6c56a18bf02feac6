import { AppError } from '../../src-shared/errors/app-error';
import type { Reader, Writer } from './database-connection';
import { parseRow, serializeRow } from './row-text';
import type { StoredRow } from './stored-row';
import type { Row, TrackedTable } from './tracked-table';
import { TRACKED_TABLES } from './tracked-tables';

/** What one step did to one row. */
export interface UndoRow {
  readonly table: TrackedTable;
  readonly key: readonly string[];
  /** The row as it stood before; undefined where there was none. Its blob stands apart, where a new key can seal it anew. */
  readonly before: Row | undefined;
  /** The revision in which the step left it; undefined where it left none. */
  readonly revisionAfter: number | undefined;
  /** How people call it: `profile "Work"`, `Work/github`. */
  readonly label: string;
}

const fromRow = (row: StoredRow): UndoRow => {
  const before = row.maybeText('before');
  return {
    table: tableNamed(row.text('table_name')),
    key: row.texts('key'),
    before: before === undefined ? undefined : parseRow(before),
    revisionAfter: row.maybeInteger('revision_after'),
    label: row.text('label'),
  };
};

function tableNamed(name: string): TrackedTable {
  const table = TRACKED_TABLES.find((one) => one.name === name);
  if (table === undefined) throw new AppError('DATABASE_DAMAGED', { reason: `an undo record is about "${name}"` });
  return table;
}

export interface RecordedRow extends Omit<UndoRow, 'before'> {
  readonly before: StoredRow | undefined;
}

export function insertUndoRow(writer: Writer, historyId: number, row: RecordedRow): void {
  writer.run(
    'INSERT INTO undo_rows (history_id, table_name, key, before, revision_after, label) VALUES (?, ?, ?, ?, ?, ?)',
    historyId, row.table.name, JSON.stringify(row.key), row.before === undefined ? null : serializeRow(row.before.columns),
    row.revisionAfter ?? null, row.label,
  );
}

export const listUndoRows = (reader: Reader, historyId: number): UndoRow[] =>
  reader.rows('SELECT table_name, key, before, revision_after, label FROM undo_rows WHERE history_id = ? ORDER BY id', historyId).map(fromRow);

/** Drops the undo records, rows and blobs, and the reports of all but the last `depth` steps that could have one. */
export function dropOldUndo(writer: Writer, depth: number): void {
  const oldest = writer.row(`SELECT id FROM history WHERE kind IN ('import', 'edit', 'undo') ORDER BY id DESC LIMIT 1 OFFSET ?`, depth - 1);
  if (oldest === undefined) return;
  for (const table of ['undo_rows', 'undo_blobs', 'gateway_undo_blobs', 'import_reports']) writer.run(`DELETE FROM ${table} WHERE history_id < ?`, oldest.integer('id'));
}
