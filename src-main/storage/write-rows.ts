import type { Writer } from './database-connection';
import { MCPS, parkMcpName } from './mcps-table';
import { parkProfileName, PROFILES } from './profiles-table';
import { REMEMBERED_ITEMS } from './remembered-items-table';
import { blobKeyOf, rowName, type RowWrite } from './row-write';
import { putBlob } from './sealed-blobs-table';
import type { StoredRow } from './stored-row';
import { putRow, removeRow, type TrackedTable } from './tracked-table';

/**
 * Makes the rows stand as `writes` say, in an order in which names can change hands and no row stands without its profile.
 * `standing` has the rows among them that are there now, by `rowName`.
 */
export function writeRows(writer: Writer, writes: readonly RowWrite[], standing: ReadonlyMap<string, StoredRow>): void {
  const [profiles, mcps, remembered] = [PROFILES, MCPS, REMEMBERED_ITEMS].map((table) => writes.filter((write) => write.table === table));
  for (const group of [remembered, mcps, profiles]) removeGone(writer, group ?? []);
  for (const group of [profiles, mcps]) parkNames(writer, group ?? [], standing);
  for (const group of [profiles, mcps, remembered]) putStanding(writer, group ?? []);
}

function removeGone(writer: Writer, writes: readonly RowWrite[]): void {
  for (const { table, key, row } of writes) if (row === undefined) removeRow(writer, table, key);
}

function putStanding(writer: Writer, writes: readonly RowWrite[]): void {
  for (const { table, key, row, blob } of writes) {
    if (row === undefined) continue;
    putRow(writer, table, row);
    const blobKey = blobKeyOf(table, key);
    if (blobKey !== undefined && blob !== undefined) putBlob(writer, blobKey, blob);
  }
}

/** Two rows may swap names, and SQLite checks uniqueness after each statement. */
function parkNames(writer: Writer, writes: readonly RowWrite[], standing: ReadonlyMap<string, StoredRow>): void {
  for (const { table, key, row } of writes) {
    const now = standing.get(rowName(table, key));
    if (row !== undefined && now !== undefined && now.columns['name_folded'] !== row['name_folded']) parkName(writer, table, key);
  }
}

function parkName(writer: Writer, table: TrackedTable, [first = '', second = '']: readonly string[]): void {
  if (table === PROFILES) parkProfileName(writer, first);
  else parkMcpName(writer, first, second);
}
