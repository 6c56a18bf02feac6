import type { Reader } from './database-connection';
import { listMcpIds, MCPS } from './mcps-table';
import { PROFILES } from './profiles-table';
import { REMEMBERED_ITEMS, rememberedOfMcp, rememberedOfProfile } from './remembered-items-table';
import { findLabel } from './row-label';
import { rowName, type RowWrite } from './row-write';
import type { TrackedTable } from './tracked-table';

/** `removals` with everything that goes with them, by name: servers with their profile, remembered items with what they were kept as. */
export function withVanishing(reader: Reader, removals: readonly RowWrite[]): Map<string, RowWrite> {
  const all = new Map(removals.map((write) => [rowName(write.table, write.key), write]));
  const vanish = (table: TrackedTable, key: readonly string[], label: string): void => {
    const name = rowName(table, key);
    if (!all.has(name)) all.set(name, { table, key, row: undefined, blob: undefined, label: findLabel(reader, table, key) ?? label });
  };
  for (const { table, key: [first = '', second = ''], label } of removals) {
    if (table === PROFILES) {
      for (const mcpId of listMcpIds(reader, first)) vanish(MCPS, [first, mcpId], label);
      for (const key of rememberedOfProfile(reader, first)) vanish(REMEMBERED_ITEMS, key, label);
    } else if (table === MCPS) {
      for (const key of rememberedOfMcp(reader, first, second)) vanish(REMEMBERED_ITEMS, key, label);
    }
  }
  return all;
}
