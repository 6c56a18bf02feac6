import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MIGRATIONS } from './migration-list';
import { openStorage } from './open-storage';
import { IMPORT, putMcp, sampleChanges, sampleMcp, sampleProfile } from './samples/stored-samples';
import { SecondProcess } from './samples/second-process';
import { TemporaryStorage } from './samples/temporary-storage';

test('processes that open a fresh folder at the same moment all get the same database, made once', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'valise-race-')), 'fresh');
  const others = [1, 2, 3].map((number) => new SecondProcess(`
    const { openStorage } = await import(args[0]);
    say('ready');
    while (Date.now() < Number(args[2])) sleep(1);
    const storage = openStorage(args[1], { undoDepth: 50 });
    storage.settings.write('writer ' + args[3], storage.opening.reached);
    storage.close();
    say('done');
  `, path.join(import.meta.dirname, 'open-storage.ts'), folder, String(Date.now() + 1_500), String(number)));
  await Promise.all(others.map(async (other) => other.hear('done')));
  const storage = openStorage(folder, { undoDepth: 50 });
  const reached = [1, 2, 3].map((number) => JSON.stringify(storage.settings.read(`writer ${number}`)));
  storage.close();
  rmSync(path.dirname(folder), { recursive: true });
  expect(reached.toSorted()).toEqual([JSON.stringify(MIGRATIONS.map(({ version }) => version)), '[]', '[]']);
  expect(await Promise.all(others.map(async (other) => other.end()))).toEqual(['', '', '']);
}, 30_000);

test('a writer waits for the writer of another process', async () => {
  using temporary = new TemporaryStorage();
  const other = new SecondProcess(`
    const db = new DatabaseSync(args[0]);
    db.exec('BEGIN IMMEDIATE');
    say('locked');
    sleep(400);
    db.exec("INSERT INTO settings (key, value) VALUES ('first', '1'); COMMIT");
    db.close();
  `, temporary.file);
  await other.hear('locked');
  expect(temporary.storage.settings.read('first')).toBeUndefined();
  const start = performance.now();
  temporary.storage.settings.write('second', 2);
  expect(performance.now() - start).toBeGreaterThan(200);
  expect(temporary.storage.settings.read('first')).toBe(1);
  expect(await other.end()).toBe('');
});

test('a plan is stale when another connection has changed what is kept', () => {
  using temporary = new TemporaryStorage();
  using other = new TemporaryStorage({}, temporary.folder);
  const { history, profiles } = temporary.storage;
  const revision = profiles.revision();
  other.apply({ putProfiles: [sampleProfile('p', 'Work')] });
  const plan = sampleChanges({ putProfiles: [sampleProfile('q', 'Play')] });
  expect(() => history.applyChanges(plan, IMPORT, revision)).toThrow(expect.objectContaining({ code: 'PLAN_STALE' }));
  expect(profiles.listProfiles().map(({ name }) => name)).toEqual(['Work']);
});

test('a writer that is killed in the middle leaves what was there, and the next opening checks', async () => {
  using temporary = new TemporaryStorage();
  temporary.apply({
    putProfiles: [sampleProfile('p', 'Work')],
    putMcps: Array.from({ length: 300 }, (_, index) => putMcp('p', sampleMcp(`m${index}`, `server ${index}`))),
  });
  const before = temporary.rows();
  temporary.storage.close();
  const other = new SecondProcess(`
    const db = new DatabaseSync(args[0]);
    db.exec('PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE mcps SET name = name || hex(zeroblob(500)); DELETE FROM mcps WHERE position % 2 = 0');
    say('written');
    sleep(60000);
  `, temporary.file);
  await other.hear('written');
  expect(statSync(`${temporary.file}-wal`).size).toBeGreaterThan(0);
  await other.kill();
  expect(existsSync(`${temporary.file}-wal`)).toBe(true);
  const next = openStorage(temporary.folder, { undoDepth: 50 });
  expect(next.opening).toEqual({ checked: true, reached: [], backups: [] });
  expect(temporary.rows()).toEqual(before);
  next.close();
});
