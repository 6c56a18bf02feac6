import { McpTypeSchema } from '../../src-shared/profile/mcp';
import { ProfileIdSchema } from '../../src-shared/profile/profile';
import type { ListedMcp } from '../services/profiles/profile-repository';
import type { Reader } from './database-connection';
import type { StoredRow } from './stored-row';

/** Of servers `m` and their profiles `p`; nothing sealed is read for lists. */
export const LISTED_COLUMNS = `p.name AS profile, m.profile_id, m.id, m.name, m.type, m.disabled, m.command, m.package_name, m.host,
  m.version, m.env_names, m.header_names, m.secret_count, m.unknown_count`;

export const LISTED_FROM = 'mcps AS m JOIN profiles AS p ON p.id = m.profile_id';
export const LISTED_ORDER = 'p.name_folded, m.position, m.id';

export const fromRow = (row: StoredRow): ListedMcp => ({
  profile: row.text('profile'),
  profileId: row.checked('profile_id', ProfileIdSchema),
  id: row.text('id'),
  name: row.text('name'),
  type: row.checked('type', McpTypeSchema),
  disabled: row.flag('disabled'),
  command: row.maybeText('command'),
  packageName: row.maybeText('package_name'),
  host: row.maybeText('host'),
  version: row.maybeText('version'),
  envNames: row.texts('env_names'),
  headerNames: row.texts('header_names'),
  secrets: row.integer('secret_count'),
  blanks: row.integer('unknown_count'),
});

export const listEveryMcp = (reader: Reader): ListedMcp[] =>
  reader.rows(`SELECT ${LISTED_COLUMNS} FROM ${LISTED_FROM} ORDER BY ${LISTED_ORDER}`).map(fromRow);
