import type { Writer } from './database-connection';
import { blobKeyOf, rowName, type RowWrite } from './row-write';
import { putBlob } from './sealed-blobs-table';
import type { StoredRow } from './stored-row';
import { differUnique, parkName, putRow, removeRow } from './tracked-table';
import { TRACKED_TABLES } from './tracked-tables';

/**
 * Makes the rows stand as `writes` say, in an order in which names can change hands and no row stands without its parent.
 * `standing` has the rows among them that are there now, by `rowName`; `onRow` is told of each write as it is begun.
 */
export function writeRows(writer: Writer, writes: readonly RowWrite[], standing: ReadonlyMap<string, StoredRow>, onRow: () => void): void {
  const groups = TRACKED_TABLES.map((table) => writes.filter((write) => write.table === table));
  for (const group of groups.toReversed()) removeGone(writer, group, onRow);
  for (const group of groups) parkNames(writer, group, standing);
  for (const group of groups) putStanding(writer, group, onRow);
}

function removeGone(writer: Writer, writes: readonly RowWrite[], onRow: () => void): void {
  for (const { table, key, row } of writes) {
    if (row !== undefined) continue;
    onRow();
    removeRow(writer, table, key);
  }
}

function putStanding(writer: Writer, writes: readonly RowWrite[], onRow: () => void): void {
  for (const { table, key, row, blob } of writes) {
    if (row === undefined) continue;
    onRow();
    putRow(writer, table, row);
    const blobKey = blobKeyOf(table, key);
    if (blobKey !== undefined && blob !== undefined) putBlob(writer, blobKey, blob);
  }
}

/** Two rows may swap names, and SQLite checks uniqueness after each statement. */
function parkNames(writer: Writer, writes: readonly RowWrite[], standing: ReadonlyMap<string, StoredRow>): void {
  if (standing.size === 0) return;
  for (const { table, key, row } of writes) {
    const now = standing.get(rowName(table, key));
    if (row !== undefined && now !== undefined && differUnique(table, now.columns, row)) parkName(writer, table, key);
  }
}
