import { foldedName } from '../../src-shared/profile/folded-name';
import type { McpId } from '../../src-shared/profile/mcp';
import { McpTypeSchema } from '../../src-shared/profile/mcp-type';
import { McpIdSchema } from '../../src-shared/profile/mcp-id';
import type { ProfileId } from '../../src-shared/profile/profile';
import type { Kept } from '../services/profiles/profile-repository';
import type { StoredMcp } from '../services/profiles/stored-profile';
import { flagColumn, listColumn, numberColumn, textColumn } from './column-values';
import type { Reader } from './database-connection';
import { PROFILES } from './profiles-table';
import { fromRow as blobFromRow, SEALED_BLOBS } from './sealed-blobs-table';
import type { StoredRow } from './stored-row';
import { trackedTable, type Row } from './tracked-table';

const COLUMNS = [
  'profile_id', 'id', 'name', 'name_folded', 'position', 'type', 'command', 'package_name', 'host', 'description', 'category', 'tags',
  'disabled', 'always_allow', 'usage_count', 'last_used', 'source', 'version', 'env_names', 'header_names', 'secret_count',
  'unknown_count', 'revision',
] as const;

export const MCPS = trackedTable('mcps', ['profile_id', 'id'], COLUMNS, { parent: PROFILES, unique: ['name_folded'], blobs: SEALED_BLOBS });

export const toRow = (profileId: ProfileId, mcp: StoredMcp, revision: number): Row<(typeof COLUMNS)[number]> => ({
  profile_id: profileId,
  id: mcp.id,
  name: mcp.name,
  name_folded: foldedName(mcp.name),
  position: mcp.position,
  type: mcp.type,
  command: textColumn(mcp.command),
  package_name: textColumn(mcp.packageName),
  host: textColumn(mcp.host),
  description: textColumn(mcp.description),
  category: textColumn(mcp.category),
  tags: JSON.stringify(mcp.tags),
  disabled: flagColumn(mcp.disabled),
  always_allow: listColumn(mcp.alwaysAllow),
  usage_count: numberColumn(mcp.usageCount),
  last_used: textColumn(mcp.lastUsed),
  source: textColumn(mcp.source),
  version: textColumn(mcp.version),
  env_names: JSON.stringify(mcp.envNames),
  header_names: JSON.stringify(mcp.headerNames),
  secret_count: mcp.secretCount,
  unknown_count: mcp.unknownCount,
  revision,
});

export const fromRow = (row: StoredRow): Kept<StoredMcp> => ({
  id: row.checked('id', McpIdSchema),
  name: row.text('name'),
  position: row.integer('position'),
  type: row.checked('type', McpTypeSchema),
  command: row.maybeText('command'),
  packageName: row.maybeText('package_name'),
  host: row.maybeText('host'),
  description: row.maybeText('description'),
  category: row.maybeText('category'),
  tags: row.texts('tags'),
  disabled: row.flag('disabled'),
  alwaysAllow: row.maybeTexts('always_allow'),
  usageCount: row.maybeReal('usage_count'),
  lastUsed: row.maybeText('last_used'),
  source: row.maybeText('source'),
  version: row.maybeText('version'),
  envNames: row.texts('env_names'),
  headerNames: row.texts('header_names'),
  secretCount: row.integer('secret_count'),
  unknownCount: row.integer('unknown_count'),
  blob: blobFromRow(row),
  revision: row.integer('revision'),
});

const WHOLE_MCPS = `
  SELECT ${COLUMNS.map((column) => `m.${column}`).join(', ')}, b.key_id, b.nonce, b.ciphertext
  FROM mcps AS m LEFT JOIN sealed_blobs AS b ON b.profile_id = m.profile_id AND b.mcp_id = m.id`;

export const LIST_MCPS = `${WHOLE_MCPS} WHERE m.profile_id = ? ORDER BY m.position, m.id`;

export const listMcps = (reader: Reader, profileId: ProfileId): Kept<StoredMcp>[] => reader.rows(LIST_MCPS, profileId).map(fromRow);

export const countMcps = (reader: Reader, profileIds: readonly string[]): number =>
  reader.row('SELECT count(*) AS servers FROM mcps WHERE profile_id IN (SELECT value FROM json_each(?))', JSON.stringify(profileIds))?.integer('servers') ?? 0;

export function findMcp(reader: Reader, profileId: ProfileId, id: McpId): Kept<StoredMcp> | undefined {
  const row = reader.row(`${WHOLE_MCPS} WHERE m.profile_id = ? AND m.id = ?`, profileId, id);
  return row && fromRow(row);
}

export const findMcpName = (reader: Reader, profileId: string, id: string): string | undefined =>
  reader.row('SELECT name FROM mcps WHERE profile_id = ? AND id = ?', profileId, id)?.text('name');
