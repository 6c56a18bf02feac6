import type { Reader } from './database-connection';
import { findMcpName, MCPS } from './mcps-table';
import { findProfileName, PROFILES } from './profiles-table';
import type { TrackedTable } from './tracked-table';

export const profileLabel = (name: string): string => `profile "${name}"`;
export const mcpLabel = (profileName: string, name: string): string => `${profileName}/${name}`;

/** What people call the row that stands there now; for a remembered item, what it was kept as. */
export function findLabel(reader: Reader, table: TrackedTable, key: readonly string[]): string | undefined {
  const [first = '', second = ''] = key;
  if (table === PROFILES) return findProfileLabel(reader, first);
  if (table === MCPS) return findMcpLabel(reader, first, second);
  const keptId = reader.row(table.findSql, ...key)?.text('kept_id');
  if (keptId === undefined) return undefined;
  return first === '' ? findProfileLabel(reader, keptId) : findMcpLabel(reader, first, keptId);
}

function findProfileLabel(reader: Reader, id: string): string | undefined {
  const name = findProfileName(reader, id);
  return name === undefined ? undefined : profileLabel(name);
}

function findMcpLabel(reader: Reader, profileId: string, id: string): string | undefined {
  const profileName = findProfileName(reader, profileId);
  const name = findMcpName(reader, profileId, id);
  return profileName === undefined || name === undefined ? undefined : mcpLabel(profileName, name);
}
