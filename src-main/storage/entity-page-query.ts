import type { EntityListRow, EntityPage, EntityQuery } from '../../src-shared/gateway/entity-page';
import { EntityIdSchema } from '../../src-shared/gateway/entity-id';
import { EntityTypeSchema } from '../../src-shared/gateway/entity-type';
import type { EnvironmentId } from '../../src-shared/gateway/environment-id';
import { foldedName } from '../../src-shared/profile/folded-name';
import type { Reader } from './database-connection';
import { TYPE_ORDER } from './entities-table';
import { searchWords } from './search-words';
import type { StoredRow } from './stored-row';

/** What a search looks through, as one text; no word holds the line feed between two fields. */
const ENTITY_TEXT = 'folded(concat_ws(char(10), identity, name, description, tags))';

type Condition = readonly [sql: string, value: string | number];

function conditions(environmentId: EnvironmentId, { types, search, tags, active }: EntityQuery): readonly Condition[] {
  return [
    ['environment_id = ?', environmentId],
    ...(types === undefined ? [] : [['type IN (SELECT value FROM json_each(?))', JSON.stringify(types)] as const]),
    ...(active === undefined ? [] : [['active = ?', Number(active)] as const]),
    ...(tags.length === 0 ? [] : [['EXISTS (SELECT 1 FROM json_each(tags) AS own WHERE folded(own.value) IN (SELECT value FROM json_each(?)))', JSON.stringify(tags.map(foldedName))] as const]),
    ...searchWords(search).map((word) => [`instr(${ENTITY_TEXT}, ?) > 0`, word] as const),
  ];
}

/** Of entities as they stand in clear; to be called within one state. */
export function readEntityPage(reader: Reader, environmentId: EnvironmentId, query: EntityQuery): EntityPage {
  const chosen = conditions(environmentId, query);
  const where = chosen.map(([sql]) => sql).join(' AND ');
  const values = chosen.map(([, value]) => value);
  const rows = reader.rows(
    `SELECT id, type, identity, name, description, tags, active, secret_count, unknown_count FROM entities
      WHERE ${where} ORDER BY ${TYPE_ORDER}, identity_key LIMIT ? OFFSET ?`, ...values, query.most, query.from);
  return {
    rows: rows.map(fromRow),
    total: reader.row(`SELECT count(*) AS total FROM entities WHERE ${where}`, ...values)?.integer('total') ?? 0,
    tags: reader.rows(
      `SELECT min(own.value) AS label, count(*) AS entities FROM entities AS e, json_each(e.tags) AS own
        WHERE e.environment_id = ? GROUP BY folded(own.value) ORDER BY entities DESC, label LIMIT 200`, environmentId,
    ).map((row) => ({ label: row.text('label'), count: row.integer('entities') })),
  };
}

function fromRow(row: StoredRow): EntityListRow {
  const description = row.maybeText('description');
  return {
    id: row.checked('id', EntityIdSchema),
    type: row.checked('type', EntityTypeSchema),
    identity: row.text('identity'),
    name: row.text('name'),
    ...(description !== undefined && { description }),
    tags: row.texts('tags'),
    active: row.flag('active'),
    secrets: row.integer('secret_count'),
    blanks: row.integer('unknown_count'),
  };
}
