import type { Forgotten } from '../services/activity/history-repository';
import type { Writer } from './database-connection';
import { MCPS } from './mcps-table';

/** Takes what undo records hold of the servers out of every step, this one included, and the reports of steps. */
export function forgetServers(writer: Writer, { servers, reports }: Forgotten): void {
  const keys = JSON.stringify(servers.map(({ profileId, mcpId }) => JSON.stringify([profileId, mcpId])));
  writer.run(`DELETE FROM undo_rows WHERE table_name = '${MCPS.name}' AND key IN (SELECT value FROM json_each(?))`, keys);
  writer.run(`DELETE FROM undo_blobs WHERE (profile_id, mcp_id) IN (SELECT value->>'$[0]', value->>'$[1]' FROM json_each(?))`, keys);
  writer.run('DELETE FROM import_reports WHERE history_id IN (SELECT value FROM json_each(?))', JSON.stringify(reports));
}
