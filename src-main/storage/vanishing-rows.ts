import type { Reader } from './database-connection';
import { MCPS } from './mcps-table';
import { PROFILES } from './profiles-table';
import { REMEMBERED_ITEMS, rememberedOfMcp, rememberedOfProfile } from './remembered-items-table';
import { findLabel } from './row-label';
import { rowName, type RowWrite } from './row-write';
import { listChildren, type TrackedTable } from './tracked-table';
import { TRACKED_TABLES } from './tracked-tables';

/** `removals` with everything that goes with them, by name: what hangs on them, and remembered items with what they were kept as. */
export function withVanishing(reader: Reader, removals: readonly RowWrite[]): Map<string, RowWrite> {
  const all = new Map(removals.map((write) => [rowName(write.table, write.key), write]));
  const vanish = (table: TrackedTable, key: readonly string[], label: string): void => {
    const name = rowName(table, key);
    if (!all.has(name)) all.set(name, { table, key, row: undefined, blob: undefined, label: findLabel(reader, table, key) ?? label });
  };
  for (const { table, key: [first = '', second = ''], label } of removals) {
    for (const child of TRACKED_TABLES.filter(({ parent }) => parent === table)) for (const key of listChildren(reader, child, first)) vanish(child, key, label);
    const remembered = table === PROFILES ? rememberedOfProfile(reader, first) : table === MCPS ? rememberedOfMcp(reader, first, second) : [];
    for (const key of remembered) vanish(REMEMBERED_ITEMS, key, label);
  }
  return all;
}
