import { McpTypeSchema } from '../../src-shared/profile/mcp-type';
import type { McpSummary } from '../../src-shared/profile/profile-view';
import type { Reader } from './database-connection';
import type { StoredRow } from './stored-row';

/** Of servers `m` and their profiles `p`; nothing sealed is read for lists. */
export const LISTED_COLUMNS = 'p.name AS profile, m.id, m.name, m.type, m.disabled, m.command, m.package_name, m.host, m.secret_count, m.unknown_count';

export const LISTED_FROM = 'mcps AS m JOIN profiles AS p ON p.id = m.profile_id';

export const summaryFromRow = (row: StoredRow): McpSummary => ({
  profile: row.text('profile'),
  id: row.text('id'),
  name: row.text('name'),
  type: row.checked('type', McpTypeSchema),
  disabled: row.flag('disabled'),
  command: row.maybeText('command'),
  packageName: row.maybeText('package_name'),
  host: row.maybeText('host'),
  secrets: row.integer('secret_count'),
  blanks: row.integer('unknown_count'),
});

export const listEveryMcp = (reader: Reader): McpSummary[] =>
  reader.rows(`SELECT ${LISTED_COLUMNS} FROM ${LISTED_FROM} ORDER BY p.name_folded, m.position, m.id`).map(summaryFromRow);
