import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { start } from './0001-start';
import { gateway } from './0005-gateway';

test('every table is STRICT, and what belongs to an environment goes with it', () => {
  using db = new DatabaseSync(':memory:');
  start.up(db);
  gateway.up(db);
  const strict = db.prepare(`SELECT name, strict FROM pragma_table_list WHERE name IN ('environments', 'entities', 'gateway_blobs', 'gateway_undo_blobs') ORDER BY name`).all();
  expect(strict.map((table) => table['strict'])).toEqual([1, 1, 1, 1]);

  db.exec(`
    INSERT INTO environments VALUES ('e', 'Dev', 'dev', '', NULL, 1, 0, 1);
    INSERT INTO entities VALUES ('e', '1', 'tools', 'a', 'a', 'a', NULL, '[]', 1, 0, 0, '[]', 1), ('e', '2', 'roots', 'a', 'a', 'a', NULL, '[]', 1, 0, 0, '[]', 1);
    INSERT INTO gateway_blobs VALUES ('e', '', 'k', zeroblob(12), x''), ('e', '1', 'k', zeroblob(12), x''), ('e', '2', 'k', zeroblob(12), x'');
  `);
  expect(() => db.exec(`INSERT INTO entities VALUES ('e', '3', 'tools', 'A', 'a', 'A', NULL, '[]', 1, 0, 0, '[]', 1)`)).toThrow('UNIQUE');
  const blobs = (): readonly unknown[] => db.prepare('SELECT entity_id FROM gateway_blobs ORDER BY entity_id').all().map((row) => row['entity_id']);
  db.exec(`DELETE FROM entities WHERE id = '1'`);
  expect(blobs()).toEqual(['', '2']);
  db.exec('DELETE FROM environments');
  expect(blobs()).toEqual([]);
});
