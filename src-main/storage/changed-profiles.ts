import type { Reader } from './database-connection';

/** Telling apart what more rows than this were about takes longer than looking at every profile anew. */
const MOST_ROWS = 5000;

const HOW_MANY = `SELECT count(*) AS rows FROM (SELECT 1 FROM undo_rows WHERE history_id > ? LIMIT ${MOST_ROWS + 1})`;

const TOUCHED = `SELECT DISTINCT history_id, key->>'$[0]' AS profile_id FROM undo_rows WHERE history_id > ?`;

/**
 * The profiles of which something was written in the `steps` steps after history entry `entry`, as their undo records tell it.
 * Undefined where not each of them has one any more, or they are too long.
 */
export function changedProfiles(reader: Reader, entry: number, steps: number): readonly string[] | undefined {
  if ((reader.row(HOW_MANY, entry)?.integer('rows') ?? 0) > MOST_ROWS) return undefined;
  const rows = reader.rows(TOUCHED, entry);
  if (new Set(rows.map((row) => row.integer('history_id'))).size !== steps) return undefined;
  return [...new Set(rows.map((row) => row.text('profile_id')))];
}

export const newestEntry = (reader: Reader): number => reader.row('SELECT max(id) AS id FROM history')?.maybeInteger('id') ?? 0;
