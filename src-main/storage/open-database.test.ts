import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS } from './migration-list';
import { openDatabase, type OpenOptions } from './open-database';

const VERSIONS = MIGRATIONS.map(({ version }) => version);
const refusal = (code: string): unknown => expect.objectContaining({ code });
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

let parent = '';
let folder = '';
let file = '';
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'valise-open-'));
  folder = path.join(parent, 'deep', 'valise');
  file = path.join(folder, 'valise.db');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function openOnce(options?: OpenOptions): void {
  openDatabase(folder, options).connection.close();
}

/** Changes the closed file past all code under test. */
function tamper(sql: string): void {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

describe('a fresh database', () => {
  test('is made with its folder, for this user alone', () => {
    const { connection } = openDatabase(folder);
    connection.inTransaction((writer) => writer.run(`INSERT INTO settings (key, value) VALUES ('a', '1')`));
    expect([modeOf(path.dirname(folder)), modeOf(folder)]).toEqual(['700', '700']);
    expect(['', '-wal', '-shm'].map((ending) => modeOf(file + ending))).toEqual(['600', '600', '600']);
    connection.close();
    expect(readdirSync(folder)).toEqual(['valise.db']);
  });

  test('says whose it is and how it is to be treated', () => {
    const { connection, opening } = openDatabase(folder);
    const pragma = (name: string): unknown => Object.values(connection.row(`PRAGMA ${name}`)?.columns ?? {})[0];
    expect(opening).toEqual({ checked: false, reached: VERSIONS, backups: [] });
    const expected = {
      application_id: 0x56616c73, user_version: VERSIONS.at(-1), journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1, trusted_schema: 0,
    };
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, pragma(name)]))).toEqual(expected);
    expect(pragma('busy_timeout')).toBe(5_000);
    connection.close();
  });

  test('takes no direct write to its schema', () => {
    const { connection } = openDatabase(folder);
    connection.row('PRAGMA writable_schema = ON');
    expect(() => connection.inTransaction((writer) => writer.run('DELETE FROM sqlite_schema'))).toThrow(refusal('INTERNAL'));
    connection.close();
  });
});

test('opening again does nothing more', () => {
  openOnce();
  const { connection, opening } = openDatabase(folder);
  expect(opening).toEqual({ checked: false, reached: [], backups: [] });
  connection.close();
});

test('others lose what they may do with the file', () => {
  openOnce();
  chmodSync(file, 0o644);
  openOnce();
  expect(modeOf(file)).toBe('600');
});

describe('a file that is not ours to touch is refused and stays byte for byte', () => {
  test.each([
    ['a newer schema', 'DATABASE_TOO_NEW', () => { openOnce(); tamper(`PRAGMA user_version = ${VERSIONS.length + 1}`); }],
    ['another program', 'DATABASE_DAMAGED', () => tamper('CREATE TABLE theirs (id INTEGER); PRAGMA application_id = 7')],
    ['an unnamed program', 'DATABASE_DAMAGED', () => tamper('CREATE TABLE theirs (id INTEGER)')],
    ['no database at all', 'DATABASE_DAMAGED', () => { mkdirSync(folder, { recursive: true }); writeFileSync(file, 'no database '.repeat(500)); }],
  ])('%s', (_, code, prepare) => {
    prepare();
    const before = readFileSync(file);
    expect(() => openDatabase(folder)).toThrow(refusal(code));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['valise.db']);
  });
});

describe('a file that lost what it held', () => {
  const keep = (name: string, content = 'x'): void => {
    mkdirSync(path.join(folder, 'backups'), { recursive: true });
    writeFileSync(path.join(folder, 'backups', name), content);
  };
  const empty = (): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, '');
  };
  /** Names and contents of all files. */
  const standing = (): unknown => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(path.join(entry.parentPath, entry.name), 'utf8')]);
  const refusedWith = (reason: string): void => {
    const before = standing();
    const details: unknown = expect.objectContaining({ subject: file, reason: expect.stringMatching(new RegExp(`^${RegExp.escape(reason)}`)) as unknown });
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'DATABASE_DAMAGED', details }));
    expect(standing()).toEqual(before);
  };

  test('is refused where backups lie beside it, and the newest is named', () => {
    empty();
    keep('valise-v9-20260201T000000000Z.db');
    refusedWith(`it is empty, but has a backup, "${path.join(folder, 'backups', 'valise-v9-20260201T000000000Z.db')}"; copy it to its place`);
    for (const name of ['valise-v10-20260102T000000000Z.db', 'valise-v10-20260103T000000000Z.db', 'valise-v2-20270101T000000000Z.db', 'valise-v11-20270101T000000000Z.db.part']) keep(name);
    refusedWith(`it is empty, but has 4 backups, the newest, "${path.join(folder, 'backups', 'valise-v10-20260103T000000000Z.db')}"; copy it to its place`);
  });

  test.each(['empty', 'gone'])('is refused where its log holds changes: %s', (state) => {
    empty();
    if (state === 'gone') rmSync(file);
    writeFileSync(`${file}-wal`, 'changes');
    refusedWith(`it is ${state}, but its log "${file}-wal" holds changes`);
  });

  test('opens once a backup stands in its place, and anew once the backups are away', () => {
    const old = openDatabase(folder, { migrations: MIGRATIONS.slice(0, 1) });
    old.connection.inTransaction((writer) => writer.run(`INSERT INTO settings (key, value) VALUES ('a', '1')`));
    old.connection.close();
    openOnce();
    empty();
    expect(() => openDatabase(folder)).toThrow(refusal('DATABASE_DAMAGED'));
    const [first = ''] = readdirSync(path.join(folder, 'backups')).toSorted();
    copyFileSync(path.join(folder, 'backups', first), file);
    const { connection } = openDatabase(folder);
    expect(connection.row('SELECT count(*) AS number FROM settings')?.integer('number')).toBe(1);
    connection.close();
    empty();
    rmSync(path.join(folder, 'backups'), { recursive: true });
    openOnce();
  });

  test('is new where nothing says otherwise: an interrupted first start, an unfinished backup, an empty log', () => {
    empty();
    keep('valise-v1-20260101T000000000Z.db.part');
    writeFileSync(`${file}-wal`, '');
    const { connection, opening } = openDatabase(folder);
    expect(opening.reached).toEqual(VERSIONS);
    connection.close();
  });

  test('a log begins only after the file has content', () => {
    const { connection } = openDatabase(folder);
    expect(statSync(file).size).toBeGreaterThan(0);
    connection.close();
  });
});

describe('a log that was left', () => {
  /** Leaves file and log as a crash does: copied while the connection is open. */
  function leaveLog(): void {
    const { connection } = openDatabase(folder);
    connection.inTransaction((writer) => {
      for (let key = 0; key < 200; key++) writer.run('INSERT INTO settings (key, value) VALUES (?, ?)', `key ${key}`, `"${'x'.repeat(500)}"`);
    });
    const [left, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    connection.close();
    writeFileSync(file, left);
    writeFileSync(`${file}-wal`, log, { mode: 0o644 });
  }

  test('makes the next opening check the whole file and keep what was committed', () => {
    leaveLog();
    const { connection, opening } = openDatabase(folder);
    expect(opening.checked).toBe(true);
    expect(connection.row('SELECT count(*) AS number FROM settings')?.integer('number')).toBe(200);
    expect(modeOf(`${file}-wal`)).toBe('600');
    connection.close();
  });

  test('is no reason to check while this process has the file open', () => {
    const first = openDatabase(folder);
    first.connection.inTransaction((writer) => writer.run(`INSERT INTO settings (key, value) VALUES ('a', '1')`));
    const second = openDatabase(folder, { openElsewhere: true });
    expect(second.opening.checked).toBe(false);
    second.connection.close();
    first.connection.close();
  });

  test('shows damage that an ordinary opening would not meet', () => {
    openOnce();
    tamper(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
      INSERT INTO settings SELECT 'k' || i, '"' || hex(zeroblob(200)) || '"' FROM n; PRAGMA wal_checkpoint(TRUNCATE)`);
    const bytes = readFileSync(file);
    bytes.fill(0xaa, bytes.length - 4096);
    writeFileSync(file, bytes);
    openOnce();
    const db = openDatabase(folder);
    db.connection.inTransaction((writer) => writer.run(`UPDATE state SET revision = 5`));
    const [left, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    db.connection.close();
    writeFileSync(file, left);
    writeFileSync(`${file}-wal`, log);
    expect(() => openDatabase(folder)).toThrow(refusal('DATABASE_DAMAGED'));
  });
});

test('a folder that is a file can\'t be opened', () => {
  mkdirSync(path.dirname(folder), { recursive: true });
  writeFileSync(folder, '');
  expect(() => openDatabase(folder)).toThrow(refusal('DATABASE_NOT_OPENED'));
});

test('a database that is a folder can\'t be opened', () => {
  mkdirSync(file, { recursive: true });
  expect(() => openDatabase(folder)).toThrow(refusal('DATABASE_NOT_OPENED'));
});

test('the name of the file is in the refusal', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, 'no database '.repeat(500));
  const details: unknown = expect.objectContaining({ subject: file });
  expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ details }));
  expect(existsSync(`${file}-wal`)).toBe(false);
});
