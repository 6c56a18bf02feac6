import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import { HistoryKindSchema, HistorySummarySchema } from '../../src-shared/transfer/history-summary';
import { AppError } from '../../src-shared/errors/app-error';
import type { HistoryStep } from '../services/activity/history-repository';
import type { Reader, Writer } from './database-connection';
import type { StoredRow } from './stored-row';

const fromRow = (row: StoredRow): HistoryEntry => ({
  id: row.integer('id'),
  kind: row.checked('kind', HistoryKindSchema),
  at: row.text('at'),
  summary: row.json('summary', HistorySummarySchema),
  undoes: row.maybeInteger('undoes'),
  undoneBy: row.maybeInteger('undone_by'),
  undoable: row.flag('undoable'),
});

const SELECT = `SELECT id, kind, at, summary, undoes, undone_by,
  undone_by IS NULL AND EXISTS (SELECT 1 FROM undo_rows WHERE history_id = history.id) AS undoable FROM history`;

export const listHistory = (reader: Reader): HistoryEntry[] => reader.rows(`${SELECT} ORDER BY id DESC`).map(fromRow);

export function findEntry(reader: Reader, id: number): HistoryEntry {
  const row = reader.row(`${SELECT} WHERE id = ?`, id);
  if (row === undefined) throw new AppError('HISTORY_NOT_FOUND', { subject: String(id) });
  return fromRow(row);
}

/** Gives back the id of the new entry. */
export function insertEntry(writer: Writer, step: HistoryStep, undoes?: number): number {
  const row = writer.row(
    'INSERT INTO history (kind, at, summary, undoes) VALUES (?, ?, ?, ?) RETURNING id',
    step.kind, step.at, JSON.stringify(step.summary), undoes ?? null,
  );
  if (row === undefined) throw new AppError('INTERNAL', { reason: 'an entry of history got no number' });
  return row.integer('id');
}

/** Gives back how many entries there were. */
export function clearHistory(writer: Writer): number {
  const removed = writer.row('SELECT count(*) AS entries FROM history')?.integer('entries') ?? 0;
  for (const table of ['import_reports', 'undo_rows', 'undo_blobs', 'history']) writer.run(`DELETE FROM ${table}`);
  return removed;
}

export const markUndone = (writer: Writer, id: number, undoneBy: number | null): void =>
  writer.run('UPDATE history SET undone_by = ? WHERE id = ?', undoneBy, id);
