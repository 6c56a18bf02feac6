import { expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseConnection } from './database-connection';
import { openDatabase } from './open-database';

function withConnection(work: (connection: DatabaseConnection, folder: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-connection-'));
  const { connection } = openDatabase(folder);
  try {
    work(connection, folder);
  } finally {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const INSERT = `INSERT INTO settings (key, value) VALUES (?, '1')`;
const keys = (connection: DatabaseConnection): string[] => connection.rows('SELECT key FROM settings ORDER BY key').map((row) => row.text('key'));
const refusal = (code: string): unknown => expect.objectContaining({ code });

test('what a transaction throws undoes all of it and comes through as it is', () => withConnection((connection) => {
  const reason = new TypeError('of the caller');
  expect(() => connection.inTransaction((writer) => {
    writer.run(INSERT, 'a');
    throw reason;
  })).toThrow(reason);
  expect(keys(connection)).toEqual([]);
  expect(connection.inTransaction((writer) => (writer.run(INSERT, 'b'), 'done'))).toBe('done');
  expect(keys(connection)).toEqual(['b']);
}));

test('a write transaction neither nests nor begins within a reading one', () => withConnection((connection) => {
  const nested = (): void => connection.inTransaction(() => undefined);
  expect(() => connection.inTransaction(nested)).toThrow(refusal('INTERNAL'));
  expect(() => connection.consistently(nested)).toThrow(refusal('INTERNAL'));
  nested();
}));

test('a reading one joins the transaction it is called in', () => withConnection((connection) => {
  connection.inTransaction((writer) => {
    writer.run(INSERT, 'a');
    expect(connection.consistently(() => connection.consistently(() => keys(connection)))).toEqual(['a']);
  });
  expect(keys(connection)).toEqual(['a']);
}));

test('a promise can\'t be waited for', () => withConnection((connection) => {
  expect(() => connection.inTransaction((writer) => {
    writer.run(INSERT, 'a');
    return Promise.resolve();
  })).toThrow(refusal('INTERNAL'));
  expect(keys(connection)).toEqual([]);
}));

test('a lock that stays is waited for as long as patience says', () => withConnection((connection, folder) => {
  const other = openDatabase(folder, { openElsewhere: true, patience: { attempt: 20, total: 300 } }).connection;
  connection.inTransaction(() => {
    const start = performance.now();
    expect(() => other.inTransaction(() => undefined)).toThrow(refusal('DATABASE_BUSY'));
    const waited = performance.now() - start;
    expect(waited).toBeGreaterThan(100);
  });
  other.inTransaction((writer) => writer.run(INSERT, 'later'));
  other.close();
  expect(keys(connection)).toEqual(['later']);
}));

test('what is not worth waiting for is refused at once, and the next one waits again', () => withConnection((connection, folder) => {
  const patience = { attempt: 2_000, total: 4_000 };
  const other = openDatabase(folder, { openElsewhere: true, patience }).connection;
  connection.inTransaction(() => {
    const start = performance.now();
    expect(() => other.inTransactionAtOnce(() => undefined)).toThrow(refusal('DATABASE_BUSY'));
    expect(performance.now() - start).toBeLessThan(500);
  });
  expect(other.row('PRAGMA busy_timeout')?.integer('timeout')).toBe(patience.attempt);
  other.inTransactionAtOnce((writer) => writer.run(INSERT, 'free'));
  expect(other.row('PRAGMA busy_timeout')?.integer('timeout')).toBe(patience.attempt);
  other.close();
  expect(keys(connection)).toEqual(['free']);
}));

test('a full disk leaves the state before', () => withConnection((connection) => {
  connection.inTransaction((writer) => writer.run(INSERT, 'a'));
  connection.row('PRAGMA max_page_count = 1');
  expect(() => connection.inTransaction((writer) => {
    writer.run(INSERT, 'b');
    writer.run(INSERT, 'c'.repeat(1_000_000));
  })).toThrow(refusal('DISK_FULL'));
  expect(keys(connection)).toEqual(['a']);
  connection.row('PRAGMA max_page_count = 1000000');
  connection.inTransaction((writer) => writer.run(INSERT, 'd'));
  expect(keys(connection)).toEqual(['a', 'd']);
}));
