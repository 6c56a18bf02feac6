import type { ProfileId } from '../../src-shared/profile/profile';
import { DependenciesSchema } from '../../src-shared/profile/dependencies';
import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import { foldedName } from '../../src-shared/profile/folded-name';
import type { Kept, ProfileHead } from '../services/profiles/profile-repository';
import type { StoredProfile } from '../services/profiles/stored-profile';
import { flagColumn, textColumn } from './column-values';
import type { Reader } from './database-connection';
import { fromRow as blobFromRow, SEALED_BLOBS } from './sealed-blobs-table';
import type { StoredRow } from './stored-row';
import { trackedTable, type Row } from './tracked-table';

const COLUMNS = [
  'id', 'name', 'name_folded', 'description', 'category', 'tags', 'color', 'icon', 'author', 'version', 'compatibility',
  'auto_enable', 'auto_disable', 'strict_mode', 'dependencies', 'revision',
] as const;

export const PROFILES = trackedTable('profiles', ['id'], COLUMNS, { unique: ['name_folded'], blobs: SEALED_BLOBS });

export const toRow = (profile: StoredProfile, revision: number): Row<(typeof COLUMNS)[number]> => ({
  id: profile.id,
  name: profile.name,
  name_folded: foldedName(profile.name),
  description: textColumn(profile.description),
  category: textColumn(profile.category),
  tags: JSON.stringify(profile.tags),
  color: textColumn(profile.color),
  icon: textColumn(profile.icon),
  author: textColumn(profile.author),
  version: textColumn(profile.version),
  compatibility: textColumn(profile.compatibility),
  auto_enable: flagColumn(profile.autoEnable),
  auto_disable: flagColumn(profile.autoDisable),
  strict_mode: flagColumn(profile.strictMode),
  dependencies: JSON.stringify(profile.dependencies),
  revision,
});

const fromRow = (row: StoredRow): Kept<StoredProfile> => ({
  id: row.checked('id', ProfileIdSchema),
  name: row.text('name'),
  description: row.maybeText('description'),
  category: row.maybeText('category'),
  tags: row.texts('tags'),
  color: row.maybeText('color'),
  icon: row.maybeText('icon'),
  author: row.maybeText('author'),
  version: row.maybeText('version'),
  compatibility: row.maybeText('compatibility'),
  autoEnable: row.maybeFlag('auto_enable'),
  autoDisable: row.maybeFlag('auto_disable'),
  strictMode: row.maybeFlag('strict_mode'),
  dependencies: row.json('dependencies', DependenciesSchema),
  blob: blobFromRow(row),
  revision: row.integer('revision'),
});

const SELECTED = `${COLUMNS.map((column) => `p.${column}`).join(', ')}, b.key_id, b.nonce, b.ciphertext`;
const BLOB = `sealed_blobs AS b ON b.profile_id = p.id AND b.mcp_id = ''`;

export const LIST_PROFILES = `SELECT ${SELECTED} FROM profiles AS p LEFT JOIN ${BLOB} ORDER BY p.name_folded`;

export const listProfileNames = (reader: Reader): { readonly id: ProfileId; readonly name: string }[] =>
  reader.rows('SELECT id, name FROM profiles').map((row) => ({ id: ProfileIdSchema.parse(row.text('id')), name: row.text('name') }));

/** By folded name. */
export const listProfileIds = (reader: Reader): ProfileId[] => reader.rows('SELECT id FROM profiles ORDER BY name_folded').map((row) => row.checked('id', ProfileIdSchema));

export const listProfiles = (reader: Reader): ProfileHead[] => reader.rows(LIST_PROFILES).map(fromRow);

export function findProfile(reader: Reader, id: ProfileId): Kept<StoredProfile> | undefined {
  const row = reader.row(`SELECT ${SELECTED} FROM profiles AS p LEFT JOIN ${BLOB} WHERE p.id = ?`, id);
  return row && fromRow(row);
}

/** The profile with this id, else the one that bears this name. */
export const findProfileId = (reader: Reader, idOrName: string): ProfileId | undefined =>
  reader.row('SELECT id FROM profiles WHERE id = ?1 OR name_folded = ?2 ORDER BY id = ?1 DESC', idOrName, foldedName(idOrName))?.checked('id', ProfileIdSchema);

export const findProfileName = (reader: Reader, id: string): string | undefined =>
  reader.row('SELECT name FROM profiles WHERE id = ?', id)?.text('name');
