import type { ProfilePage, ProfileQuery, ProfileSort } from '../../src-shared/profile/profile-page';
import type { ProfileSummary } from '../../src-shared/profile/profile-view';
import type { DatabaseConnection, Reader } from './database-connection';
import { findByWords } from './search-texts-table';
import { searchWords } from './search-words';
import type { StoredRow } from './stored-row';

const SORTED: Readonly<Record<ProfileSort, string>> = {
  name: 'p.name_folded',
  category: 'folded(p.category)',
  servers: '(SELECT count(*) FROM mcps WHERE profile_id = p.id)',
  secrets: '(SELECT coalesce(sum(secret_count), 0) FROM mcps WHERE profile_id = p.id)',
};

type Condition = readonly [sql: string, value: string];

/** Only what is asked for: each of them is looked at in every profile. */
function conditions({ tags, category }: ProfileQuery, found: string | undefined): readonly Condition[] {
  return [
    ...(found === undefined ? [] : [['p.id IN (SELECT value FROM json_each(?))', found] as const]),
    ...(category === undefined ? [] : [['p.category = ?', category] as const]),
    ...(tags.length === 0 ? [] : [['NOT EXISTS (SELECT 1 FROM json_each(?) AS wanted WHERE wanted.value NOT IN (SELECT value FROM json_each(p.tags)))', JSON.stringify(tags)] as const]),
  ];
}

/** Servers are counted for the rows of the page alone. */
function pageSql(where: string, { sort, descending }: ProfileQuery): string {
  const direction = descending ? 'DESC' : 'ASC';
  // The index gives names in order; it would not for a copy of them.
  const order = sort === 'name' ? `p.name_folded ${direction}` : `sorted ${direction} NULLS LAST, p.name_folded`;
  return `
    WITH page AS (SELECT p.id, ${SORTED[sort]} AS sorted FROM profiles AS p ${where} ORDER BY ${order} LIMIT ? OFFSET ?)
    SELECT p.id, p.name, p.description, p.category, p.tags, p.color, p.icon, p.version,
      count(m.id) AS servers, coalesce(sum(m.disabled = 0), 0) AS enabled,
      coalesce(sum(m.secret_count), 0) AS secrets, coalesce(sum(m.unknown_count), 0) AS blanks
    FROM page JOIN profiles AS p ON p.id = page.id LEFT JOIN mcps AS m ON m.profile_id = p.id
    GROUP BY p.id ORDER BY ${order}`;
}

export function readProfilePage(connection: DatabaseConnection, query: ProfileQuery): ProfilePage {
  const words = searchWords(query.search);
  return connection.consistently(() => pageOf(connection, query, words.length === 0 ? undefined : findByWords(connection, words)));
}

function pageOf(reader: Reader, query: ProfileQuery, search: ReturnType<typeof findByWords> | undefined): ProfilePage {
  const chosen = conditions(query, search?.ids);
  const where = chosen.length === 0 ? '' : `WHERE ${chosen.map(([sql]) => sql).join(' AND ')}`;
  const values = chosen.map(([, value]) => value);
  const total = search !== undefined && chosen.length === 1 ? search.found : reader.row(`SELECT count(*) AS total FROM profiles AS p ${where}`, ...values)?.integer('total') ?? 0;
  return { total, profiles: reader.rows(pageSql(where, query), ...values, query.limit ?? -1, query.offset).map(fromRow) };
}

const fromRow = (row: StoredRow): ProfileSummary => ({
  id: row.text('id'),
  name: row.text('name'),
  description: row.maybeText('description'),
  category: row.maybeText('category'),
  tags: row.texts('tags'),
  totalMCPs: row.integer('servers'),
  enabledMCPs: row.integer('enabled'),
  color: row.maybeText('color'),
  icon: row.maybeText('icon'),
  version: row.maybeText('version'),
  secrets: row.integer('secrets'),
  blanks: row.integer('blanks'),
});
