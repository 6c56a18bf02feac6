import type { ProfilePage, ProfileQuery, ProfileSort } from '../../src-shared/profile/profile-page';
import type { ProfileSummary } from '../../src-shared/profile/profile-view';
import type { DatabaseConnection, Reader } from './database-connection';
import type { ProfileMirror } from './profile-mirror';
import { idsWith } from './profile-texts';
import { searchWords } from './search-words';
import type { StoredRow } from './stored-row';

const SORTED: Readonly<Record<ProfileSort, string>> = {
  name: 'p.name_folded',
  category: 'folded(p.category)',
  servers: '(SELECT count(*) FROM mcps WHERE profile_id = p.id)',
  secrets: '(SELECT coalesce(sum(secret_count), 0) FROM mcps WHERE profile_id = p.id)',
};

/** ?1 ids that a search found, ?2 tags (JSON lists; ?1 may be null), ?3 category or null. */
const CHOSEN = `
  (?1 IS NULL OR p.id IN (SELECT value FROM json_each(?1)))
  AND NOT EXISTS (SELECT 1 FROM json_each(?2) AS wanted WHERE wanted.value NOT IN (SELECT value FROM json_each(p.tags)))
  AND (?3 IS NULL OR p.category = ?3)`;

const COUNT = `SELECT count(*) AS total FROM profiles AS p WHERE ${CHOSEN}`;

/** Servers are counted for the rows of the page alone. */
function pageSql(sort: ProfileSort, descending: boolean): string {
  const order = `sorted ${descending ? 'DESC' : 'ASC'} NULLS LAST, folded_name`;
  return `
    WITH page AS (
      SELECT p.id, p.name_folded AS folded_name, ${SORTED[sort]} AS sorted, count(*) OVER () AS total FROM profiles AS p WHERE ${CHOSEN}
      ORDER BY ${order} LIMIT ?4 OFFSET ?5)
    SELECT page.total, p.id, p.name, p.description, p.category, p.tags, p.color, p.icon, p.version,
      count(m.id) AS servers, coalesce(sum(m.disabled = 0), 0) AS enabled,
      coalesce(sum(m.secret_count), 0) AS secrets, coalesce(sum(m.unknown_count), 0) AS blanks
    FROM page JOIN profiles AS p ON p.id = page.id LEFT JOIN mcps AS m ON m.profile_id = p.id
    GROUP BY p.id ORDER BY ${order}`;
}

/** `texts` mirrors what `readProfileTexts` reads. */
export async function readProfilePage(connection: DatabaseConnection, texts: ProfileMirror<string>, query: ProfileQuery): Promise<ProfilePage> {
  const words = searchWords(query.search);
  if (words.length === 0) return connection.consistently(() => pageOf(connection, query, undefined));
  return texts.current(connection, (found) => pageOf(connection, query, idsWith(found, words)));
}

function pageOf(reader: Reader, query: ProfileQuery, found: readonly string[] | undefined): ProfilePage {
  const chosen = [found === undefined ? null : JSON.stringify(found), JSON.stringify(query.tags), query.category ?? null];
  const rows = reader.rows(pageSql(query.sort, query.descending), ...chosen, query.limit ?? -1, query.offset);
  // Past the end there is no row to tell the total.
  const total = rows[0] ?? (query.offset === 0 ? undefined : reader.row(COUNT, ...chosen));
  return { total: total?.integer('total') ?? 0, profiles: rows.map(fromRow) };
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
