import type { ChangeStamp } from '../services/activity/change-watch';
import type { Reader } from './database-connection';

/**
 * What stands where a change shows, read in one statement and so of one state. Not `PRAGMA data_version`: that stands still at
 * writes of this connection, and moves at writes that change nothing to look at.
 */
export function readStamp(reader: Reader): ChangeStamp {
  const row = reader.row(`SELECT
    (SELECT revision FROM state) || ' ' || (SELECT coalesce(max(id), 0) FROM history) AS kept,
    (SELECT coalesce(max(value), '') FROM settings WHERE key = 'settings') AS settings,
    (SELECT coalesce(max(vault_id || ' ' || key_id || ' ' || kind || ' ' || locked || ' ' || lockings), '') FROM vault) AS vault`);
  return { kept: row?.text('kept') ?? '', settings: row?.text('settings') ?? '', vault: row?.text('vault') ?? '' };
}
