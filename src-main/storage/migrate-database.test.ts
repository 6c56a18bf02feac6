import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Migration } from './migration-list';
import { MIGRATIONS } from './migration-list';
import { openDatabase, type OpenedDatabase } from './open-database';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'valise-migrate-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The released schema that the made-up steps stand on. */
const FIRST = MIGRATIONS.slice(0, 1);
const second: Migration = { version: 2, name: 'second', up: (db) => db.exec(`CREATE TABLE second (id INTEGER) STRICT; UPDATE settings SET value = '"new"'`) };
const third: Migration = { version: 3, name: 'third', up: (db) => db.exec('CREATE TABLE third (id INTEGER) STRICT') };
const now = (): Date => new Date('2025-01-02T03:04:05.678Z');
const open = (...migrations: Migration[]): OpenedDatabase => openDatabase(folder, { migrations: [...FIRST, ...migrations], now });

function openFirst(): void {
  const { connection } = open();
  connection.inTransaction((writer) => writer.run(`INSERT INTO settings (key, value) VALUES ('a', '"old"')`));
  connection.close();
}

/** What a database file says, asked past all code under test. */
function ask(file: string, sql: string): unknown[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare(sql).all();
  db.close();
  return rows.map((row) => Object.values(row)[0]);
}

test('each step backs up what was there before it', () => {
  openFirst();
  const { connection, opening } = open(second, third);
  connection.close();
  const backups = path.join(folder, 'backups');
  const names = ['valise-v1-20250102T030405678Z.db', 'valise-v2-20250102T030405678Z.db'];
  expect(opening).toEqual({ checked: false, reached: [2, 3], backups: names.map((name) => path.join(backups, name)) });
  expect(readdirSync(backups).toSorted()).toEqual(names);
  expect(opening.backups.map((file) => [ask(file, 'PRAGMA user_version'), ask(file, 'SELECT value FROM settings'), ask(file, 'PRAGMA integrity_check')]))
    .toEqual([[[1], ['"old"'], ['ok']], [[2], ['"new"'], ['ok']]]);
  expect([backups, ...opening.backups].map((file) => (statSync(file).mode & 0o777).toString(8))).toEqual(['700', '600', '600']);
});

test('a fresh database goes through every step without a backup: nothing is in it', () => {
  const { connection, opening } = open(second, third);
  connection.close();
  expect([opening.reached, opening.backups, readdirSync(folder)]).toEqual([[1, 2, 3], [], ['valise.db']]);
});

test('a step that fails leaves the schema before it, and the steps before it stand', () => {
  openFirst();
  const broken: Migration = { version: 3, name: 'broken', up: (db) => db.exec('CREATE TABLE third (id INTEGER); DROP TABLE nobody') };
  expect(() => open(second, broken)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  expect(ask(path.join(folder, 'valise.db'), 'PRAGMA user_version')).toEqual([2]);
  expect(ask(path.join(folder, 'valise.db'), `SELECT name FROM sqlite_schema WHERE name = 'third'`)).toEqual([]);
});

test('a step that leaves rows pointing nowhere is taken back', () => {
  openFirst();
  const orphan: Migration = { version: 2, name: 'orphan', up: (db) => db.exec(`INSERT INTO sealed_blobs VALUES ('nobody', '', 'k', zeroblob(12), zeroblob(1))`) };
  expect(() => open(orphan)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  expect(ask(path.join(folder, 'valise.db'), 'SELECT count(*) FROM sealed_blobs')).toEqual([0]);
});

test('foreign keys are on after a migration', () => {
  openFirst();
  const { connection } = open(second);
  expect(connection.row('PRAGMA foreign_keys')?.integer('foreign_keys')).toBe(1);
  connection.close();
});

test('a step that another process took meanwhile is not taken again', () => {
  openFirst();
  let steps = 0;
  const counted: Migration = { ...second, up: (db) => { steps += 1; second.up(db); } };
  const overtaken: Migration[] = [...FIRST, counted];
  // Reading the list's end is the moment between the look at the version and the lock.
  const racing = new Proxy(overtaken, {
    get: (list, key, receiver): unknown => {
      if (key === Symbol.iterator && steps === 0) open(counted).connection.close();
      return Reflect.get(list, key, receiver);
    },
  });
  const { connection, opening } = openDatabase(folder, { migrations: racing, now });
  expect([steps, opening.reached, opening.backups]).toEqual([1, [], []]);
  connection.close();
});
