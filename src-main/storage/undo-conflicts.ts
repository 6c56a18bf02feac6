import type { Reader } from './database-connection';
import { findMcpByName, listOtherMcpIds, MCPS } from './mcps-table';
import { findProfileByName, profileExists, PROFILES } from './profiles-table';
import { findLabel } from './row-label';
import { rowName } from './row-write';
import { findRow, type Row, type TrackedTable } from './tracked-table';
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
    for (const newer of newerServers(reader, row)) if (!isTouched(MCPS, newer)) conflicts.add(labelled(MCPS, newer));
    if (before === undefined) continue;
    const holder = now?.columns['name_folded'] === before['name_folded'] ? undefined : nameHolder(reader, table, before);
    if (holder !== undefined && !isTouched(table, holder)) conflicts.add(labelled(table, holder));
    if (table === MCPS && !willHaveProfile(reader, touched, key[0] ?? '')) conflicts.add(label);
  }
  return [...conflicts];
}

/** Keys of the servers in a profile that would go, and that were not left there by the step that made it. */
function newerServers(reader: Reader, { table, key: [id = ''], before, revisionAfter }: UndoRow): string[][] {
  return table === PROFILES && before === undefined ? listOtherMcpIds(reader, id, revisionAfter ?? 0).map((mcpId) => [id, mcpId]) : [];
}

/** Key of the row that bears now the name that would come back. */
function nameHolder(reader: Reader, table: TrackedTable, before: Row): string[] | undefined {
  const { name_folded: folded, profile_id: profileId } = before;
  if (typeof folded !== 'string') return undefined;
  if (table === PROFILES) return asKey(findProfileByName(reader, folded));
  return typeof profileId === 'string' ? asKey(findMcpByName(reader, profileId, folded), profileId) : undefined;
}

const asKey = (id: string | undefined, ...scope: string[]): string[] | undefined => (id === undefined ? undefined : [...scope, id]);

function willHaveProfile(reader: Reader, touched: ReadonlyMap<string, UndoRow>, profileId: string): boolean {
  const profile = touched.get(rowName(PROFILES, [profileId]));
  return profile === undefined ? profileExists(reader, profileId) : profile.before !== undefined;
}
