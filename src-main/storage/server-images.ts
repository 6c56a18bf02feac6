import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import type { McpPlace } from '../../src-shared/profile/profile-page';
import type { ServerImage } from '../services/activity/history-repository';
import type { Reader } from './database-connection';
import { fromRow as mcpFromRow, MCPS } from './mcps-table';
import { parseRow } from './row-text';
import { StoredRow } from './stored-row';

/** Steps that hold sealed values, oldest first. */
export const listSteps = (reader: Reader): number[] =>
  reader.rows(`SELECT id FROM history WHERE id >= (SELECT min(history_id) FROM undo_blobs) ORDER BY id`).map((row) => row.integer('id'));

const BLOBS = `
  SELECT b.profile_id, b.mcp_id, b.key_id, b.nonce, b.ciphertext
  FROM json_each(?) AS wanted CROSS JOIN undo_blobs AS b
  WHERE b.history_id = ? AND b.profile_id = wanted.value->>'$[0]' AND b.mcp_id = wanted.value->>'$[1]'`;

// Once through the rows of the step, however many servers are asked for.
const ROWS = `SELECT key, before FROM undo_rows WHERE history_id = ? AND table_name = '${MCPS.name}' AND before IS NOT NULL AND key IN (SELECT value FROM json_each(?))`;

/** How the servers stood before a step, as far as it wrote them. */
export function readServerImages(reader: Reader, step: number, servers: readonly McpPlace[]): ServerImage[] {
  const blobs = new Map(reader.rows(BLOBS, JSON.stringify(servers.map(placeKey)), step).map((row) => [JSON.stringify([row.text('profile_id'), row.text('mcp_id')]), row]));
  if (blobs.size === 0) return [];
  return reader.rows(ROWS, step, JSON.stringify([...blobs.keys()])).flatMap((row) => {
    const blob = blobs.get(row.text('key'));
    if (blob === undefined) return [];
    const before = Object.entries(parseRow(row.text('before'))).filter((column): column is [string, string | number | null] => !(typeof column[1] === 'object' && column[1] !== null));
    return { profileId: blob.checked('profile_id', ProfileIdSchema), mcp: mcpFromRow(new StoredRow({ ...Object.fromEntries(before), ...blob.columns })) };
  });
}

const placeKey = ({ profileId, mcpId }: McpPlace): readonly string[] => [profileId, mcpId];
