import type { Reader } from './database-connection';
import { findLabel } from './row-label';
import { rowName } from './row-write';
import { differUnique, findHolder, findRow, listChildren, type TrackedTable } from './tracked-table';
import { TRACKED_TABLES } from './tracked-tables';
import type { UndoRow } from './undo-table';

/** One line for each row that has changed since the step, and for each newer one that taking it back would remove or collide with. */
export function findUndoConflicts(reader: Reader, rows: readonly UndoRow[]): string[] {
  const touched = new Map(rows.map((row) => [rowName(row.table, row.key), row]));
  const isTouched = (table: TrackedTable, key: readonly string[]): boolean => touched.has(rowName(table, key));
  const labelled = (table: TrackedTable, key: readonly string[]): string => findLabel(reader, table, key) ?? key.join('/');
  const conflicts = new Set<string>();
  for (const row of rows) {
    const { table, key, before, label } = row;
    const now = findRow(reader, table, key);
    if (now?.integer('revision') !== row.revisionAfter) conflicts.add(findLabel(reader, table, key) ?? label);
    for (const [child, newer] of newerChildren(reader, row)) if (!isTouched(child, newer)) conflicts.add(labelled(child, newer));
    if (before === undefined) continue;
    const holder = now !== undefined && !differUnique(table, now.columns, before) ? undefined : findHolder(reader, table, before);
    if (holder !== undefined && !isTouched(table, holder)) conflicts.add(labelled(table, holder));
    if (!willHaveParent(reader, touched, table, key)) conflicts.add(label);
  }
  return [...conflicts];
}

/** What hangs on a row that would go, and was not left there by the step that made it. */
const newerChildren = (reader: Reader, { table, key: [id = ''], before, revisionAfter }: UndoRow): readonly (readonly [TrackedTable, string[]])[] =>
  (before !== undefined ? [] : TRACKED_TABLES.filter(({ parent }) => parent === table)
    .flatMap((child) => listChildren(reader, child, id, revisionAfter ?? 0).map((key) => [child, key] as const)));

function willHaveParent(reader: Reader, touched: ReadonlyMap<string, UndoRow>, { parent }: TrackedTable, [owner = '']: readonly string[]): boolean {
  if (parent === undefined) return true;
  const row = touched.get(rowName(parent, [owner]));
  return row === undefined ? findRow(reader, parent, [owner]) !== undefined : row.before !== undefined;
}
