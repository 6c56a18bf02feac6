import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { accessTokens } from './0002-access-tokens';

test('the table is STRICT, and keeps no hash of another length', () => {
  using db = new DatabaseSync(':memory:');
  accessTokens.up(db);
  expect(db.prepare(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`).all().map((row) => ({ ...row }))).toEqual([{ name: 'access_tokens', strict: 1 }]);
  const insert = (length: number): unknown => db.prepare(`INSERT INTO access_tokens VALUES ('a', 'n', 'n', zeroblob(?), '2026-01-02', NULL)`).run(length);
  expect(() => insert(31)).toThrow('CHECK');
  expect(() => insert(32)).not.toThrow();
});
