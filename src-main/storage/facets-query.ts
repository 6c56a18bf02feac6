import type { ProfileFacets } from '../../src-shared/profile/profile-page';
import type { Reader } from './database-connection';

const COUNTS = 'SELECT (SELECT count(*) FROM profiles) AS profiles, (SELECT count(*) FROM mcps) AS mcps';

/** A tag counts once a profile, however often it stands there. */
const TAGS = `
  SELECT tag.value AS value, count(DISTINCT p.id) AS count FROM profiles AS p, json_each(p.tags) AS tag
  GROUP BY tag.value ORDER BY folded(tag.value), tag.value`;

const CATEGORIES = `
  SELECT category AS value, count(*) AS count FROM profiles WHERE category <> ''
  GROUP BY category ORDER BY folded(category), category`;

/** `reader` is to be within a read transaction. */
export function readFacets(reader: Reader): ProfileFacets {
  const counted = (sql: string): ProfileFacets['tags'] => reader.rows(sql).map((row) => ({ value: row.text('value'), count: row.integer('count') }));
  const counts = reader.row(COUNTS);
  return { profiles: counts?.integer('profiles') ?? 0, mcps: counts?.integer('mcps') ?? 0, tags: counted(TAGS), categories: counted(CATEGORIES) };
}
