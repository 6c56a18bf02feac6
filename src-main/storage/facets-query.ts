import type { ProfileFacets } from '../../src-shared/profile/profile-page';
import type { Reader } from './database-connection';

const COUNTS = 'SELECT (SELECT count(*) FROM profiles) AS profiles, (SELECT count(*) FROM mcps) AS mcps';

/** A tag counts once a profile, however often it stands there. Equal lists of tags are taken apart once. */
const TAGS = `
  SELECT value, sum(times) AS count FROM (
    SELECT DISTINCT list.tags, list.times, tag.value FROM (SELECT tags, count(*) AS times FROM profiles GROUP BY tags) AS list, json_each(list.tags) AS tag)
  GROUP BY value ORDER BY folded(value), value`;

const CATEGORIES = `
  SELECT category AS value, count(*) AS count FROM profiles WHERE category <> ''
  GROUP BY category ORDER BY folded(category), category`;

/** `reader` is to be within a read transaction. */
export function readFacets(reader: Reader): ProfileFacets {
  const counted = (sql: string): ProfileFacets['tags'] => reader.rows(sql).map((row) => ({ value: row.text('value'), count: row.integer('count') }));
  const counts = reader.row(COUNTS);
  return { profiles: counts?.integer('profiles') ?? 0, mcps: counts?.integer('mcps') ?? 0, tags: counted(TAGS), categories: counted(CATEGORIES) };
}
