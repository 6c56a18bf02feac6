import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { start } from './0001-start';

test('every table is STRICT', () => {
  const db = new DatabaseSync(':memory:');
  start.up(db);
  const tables = db.prepare(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name`).all();
  expect(tables.map((table) => [table['name'], table['strict']])).toEqual([
    'history', 'mcps', 'profiles', 'remembered_items', 'sealed_blobs', 'settings', 'state', 'undo_blobs', 'undo_rows', 'vault',
  ].map((name) => [name, 1]));
  db.close();
});
