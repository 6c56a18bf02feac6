import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedName } from '../../src-shared/profile/folded-name';
import { openDatabase } from './open-database';
import { MIGRATIONS } from './migration-list';
import { putMcp, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';
import { findByWords } from './search-texts-table';

/** Fails where the index does not say what the texts do. */
const check = (temporary: TemporaryStorage): void => temporary.damage(`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`);

test('texts follow every step and its undo, in order and across them', () => {
  using temporary = new TemporaryStorage();
  const texts = (): unknown => Object.fromEntries(temporary.ask('SELECT profile_id, text FROM search_texts ORDER BY profile_id').map((row) => [row['profile_id'], row['text']]));
  const first = temporary.apply({ putProfiles: [sampleProfile('w', 'Work', { tags: ['Team'] })], freshProfiles: [{ profile: sampleProfile('n', 'Ｎew', { description: 'a\nb' }), mcps: [sampleMcp('m', 'GitHub', { host: 'Example.com' })] }] });
  expect(texts()).toEqual({ w: 'work\nteam', n: 'new\na\nb\ngithub\nnpx\nexample.com' });
  const second = temporary.apply({ removeProfiles: [sampleProfile('n', '').id], putMcps: [putMcp('w', sampleMcp('s', 'Slack'))] });
  expect(texts()).toEqual({ w: 'work\nslack\nnpx\nteam' });
  check(temporary);
  const third = temporary.apply({ putProfiles: [sampleProfile('z', 'last')], removeMcps: [{ profileId: sampleProfile('w', '').id, mcpId: sampleMcp('s', '').id }] });
  expect(texts()).toEqual({ w: 'work\nteam', z: 'last' });
  check(temporary);
  temporary.undo(third);
  temporary.undo(second);
  expect(texts()).toEqual({ w: 'work\nteam', n: 'new\na\nb\ngithub\nnpx\nexample.com' });
  temporary.undo(first);
  expect(texts()).toEqual({});
  check(temporary);
});

test('a home of an older version is searched as one of this', () => {
  using temporary = new TemporaryStorage();
  temporary.apply({ putProfiles: [sampleProfile('w', 'ÉCOLE', { description: 'Straße', category: 'Ｃ', tags: ['a', 'B'] }), sampleProfile('b', 'bare')], putMcps: [putMcp('w', sampleMcp('m', 'One')), putMcp('w', sampleMcp('n', 'Two', { position: 1, packageName: '@x/y' }))] });
  const kept = temporary.ask('SELECT profile_id, text FROM search_texts ORDER BY profile_id');
  temporary.storage.close();
  temporary.damage('DROP TABLE search_texts; DROP TABLE search_index; PRAGMA user_version = 6');
  const { connection, opening } = openDatabase(temporary.folder, { migrations: MIGRATIONS.slice(0, 7) });
  connection.close();
  expect(opening.reached).toEqual([7]);
  expect(temporary.ask('SELECT profile_id, text FROM search_texts ORDER BY profile_id')).toEqual(kept);
  check(temporary);
});

test('any words are found where each occurs, and nowhere else', () => {
  using temporary = new TemporaryStorage();
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'É', '"', '*', '🚀', ' ', '-'), maxLength: 9 });
  const { connection } = openDatabase(temporary.folder, { openElsewhere: true });
  try {
    fc.assert(fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), fc.array(letters, { minLength: 1, maxLength: 3 }), (texts, wanted) => {
      const put = temporary.apply({ putProfiles: texts.map((text, at) => sampleProfile(String(at), `p${at}`, { description: text })) });
      const words = wanted.flatMap((text) => foldedName(text).split(' ')).filter((word) => word !== '');
      const found: unknown = words.length === 0 ? undefined : JSON.parse(findByWords(connection, words).ids);
      if (words.length > 0) expect(found).toEqual(texts.flatMap((text, at) => (words.every((word) => foldedName(`p${at}\n${text}`).includes(word)) ? [String(at)] : [])));
      temporary.undo(put);
    }), { numRuns: 60 });
  } finally {
    connection.close();
  }
});

test('nothing of what was removed is in the file once the history is cleared, not even in parts', () => {
  using temporary = new TemporaryStorage();
  temporary.apply({ putProfiles: [sampleProfile('w', 'Xyloqz'), sampleProfile('b', 'bare')] });
  temporary.apply({ removeProfiles: [sampleProfile('w', '').id] });
  temporary.storage.history.clear();
  using db = new DatabaseSync(temporary.file, { readOnly: true });
  db.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search_index', 'row')`);
  expect(db.prepare('SELECT term FROM temp.terms').all().map((row) => String(row['term'])).toSorted()).toEqual(['are', 'bar']);
});
