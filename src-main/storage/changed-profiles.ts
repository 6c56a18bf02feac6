import type { Reader } from './database-connection';

const TOUCHED = `SELECT DISTINCT history_id, key->>'$[0]' AS profile_id FROM undo_rows WHERE history_id > ?`;

/**
 * The profiles of which something was written in the `steps` steps after history entry `entry`, as their undo records tell it.
 * Undefined where not each of them has one any more.
 */
export function changedProfiles(reader: Reader, entry: number, steps: number): readonly string[] | undefined {
  const rows = reader.rows(TOUCHED, entry);
  if (new Set(rows.map((row) => row.integer('history_id'))).size !== steps) return undefined;
  return [...new Set(rows.map((row) => row.text('profile_id')))];
}

export const newestEntry = (reader: Reader): number => reader.row('SELECT max(id) AS id FROM history')?.maybeInteger('id') ?? 0;
