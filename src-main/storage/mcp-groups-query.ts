import type { McpGroupQuery } from '../../src-shared/profile/profile-page';
import type { ListedGroup, ListedMcp } from '../services/profiles/profile-repository';
import type { Reader } from './database-connection';
import { fromRow, LISTED_COLUMNS, LISTED_FROM, LISTED_ORDER } from './listed-mcps';
import { searchWords } from './search-words';
import { SERVER_TEXT } from './server-text';
import type { StoredRow } from './stored-row';

/**
 * What is the same server. Begins with its kind, so that no package stands for a host of its name; a bare command is the same
 * server only under the same name, for everything may start with `node`.
 */
const KEY = `coalesce('package:' || nullif(m.package_name, ''), 'host:' || nullif(m.host, ''), 'command:' || nullif(m.command, '') || char(10) || m.name_folded, 'name:' || m.name_folded)`;

const EVERY = `SELECT ${KEY} AS key, m.name, m.name_folded, 1 AS found FROM mcps AS m`;

/**
 * `found`: each word of ?1 occurs in the server or the name of its profile. LIMIT -1 keeps SQLite from moving the inner
 * texts outwards, where they would be made anew at each mention. Texts in ASCII, nearly all, need no call out of SQLite.
 */
const SEARCHED = `
  SELECT key, name, name_folded, NOT EXISTS (SELECT 1 FROM word WHERE instr(folded_text, word.value) = 0) AS found FROM (
    SELECT key, name, name_folded, CASE WHEN length(text) = octet_length(text) THEN lower(text) ELSE folded(text) END AS folded_text FROM (
      SELECT ${KEY} AS key, m.name, m.name_folded, concat_ws(char(10), p.name, ${SERVER_TEXT}) AS text
      FROM ${LISTED_FROM} LIMIT -1) LIMIT -1)`;

/** ?1 words (JSON), ?2 how often a group has to be kept at least. Each group bears the name that most of its servers bear. */
const groupsSql = (searched: boolean): string => `
  word AS MATERIALIZED (SELECT value FROM json_each(?1)),
  named AS (
    SELECT key, name, name_folded, count(*) AS times, max(found) AS found FROM (${searched ? SEARCHED : EVERY}) GROUP BY key, name),
  chosen AS (
    SELECT key, name, name_folded,
      row_number() OVER (PARTITION BY key ORDER BY times DESC, name_folded, name) AS place,
      sum(times) OVER (PARTITION BY key) AS size,
      max(found) OVER (PARTITION BY key) AS found
    FROM named),
  found AS (SELECT key, name, name_folded FROM chosen WHERE place = 1 AND found AND size >= ?2)`;

const pageSql = (searched: boolean): string =>
  `WITH ${groupsSql(searched)} SELECT key, name, count(*) OVER () AS total FROM found ORDER BY name_folded, key LIMIT ?3 OFFSET ?4`;

const countSql = (searched: boolean): string => `WITH ${groupsSql(searched)} SELECT count(*) AS total FROM found`;

const MEMBERS = `
  SELECT ${KEY} AS key, ${LISTED_COLUMNS} FROM ${LISTED_FROM} WHERE ${KEY} IN (SELECT value FROM json_each(?)) ORDER BY ${LISTED_ORDER}`;

/** `reader` is to be within a read transaction. */
export function readMcpGroups(reader: Reader, query: McpGroupQuery): { readonly total: number; readonly groups: readonly ListedGroup[] } {
  const words = searchWords(query.search);
  const searched = words.length > 0;
  const chosen = [JSON.stringify(words), query.repeated ? 2 : 1];
  const rows = reader.rows(pageSql(searched), ...chosen, query.limit, query.offset);
  // Past the end there is no row to tell the total.
  const total = rows[0] ?? (query.offset === 0 ? undefined : reader.row(countSql(searched), ...chosen));
  const members = membersOf(reader, rows.map((row) => row.text('key')));
  return { total: total?.integer('total') ?? 0, groups: rows.map((row) => groupOf(row, members)) };
}

function membersOf(reader: Reader, keys: readonly string[]): ReadonlyMap<string, readonly ListedMcp[]> {
  const rows = keys.length === 0 ? [] : reader.rows(MEMBERS, JSON.stringify(keys));
  const groups = Map.groupBy(rows, (row) => row.text('key'));
  return new Map([...groups].map(([key, group]) => [key, group.map(fromRow)]));
}

function groupOf(row: StoredRow, members: ReadonlyMap<string, readonly ListedMcp[]>): ListedGroup {
  const key = row.text('key');
  const [target = ''] = key.startsWith('name:') ? [] : key.slice(key.indexOf(':') + 1).split('\n');
  return { key, name: row.text('name'), target, members: members.get(key) ?? [] };
}
