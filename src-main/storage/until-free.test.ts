import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DatabaseConnection } from './database-connection';
import { openDatabase } from './open-database';
import { untilFree } from './until-free';

let folder: string;
let connection: DatabaseConnection;
let other: DatabaseConnection;
const LONG = 60_000;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'valise-free-'));
  ({ connection } = openDatabase(folder));
  ({ connection: other } = openDatabase(folder, { openElsewhere: true }));
});
afterEach(() => {
  for (const one of [connection, other]) one.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what nobody holds is free at once', async () => {
  await untilFree(connection, LONG);
  expect(connection.inTransaction(() => 'written')).toBe('written');
});

test('who waits for a writer lets others have the thread, and goes on when it is done', async () => {
  // Between its two ends a transaction of another thread is what this statement begins.
  other.rows('BEGIN IMMEDIATE');
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 5);
  setTimeout(() => other.rows('COMMIT'), 100);
  await untilFree(connection, LONG);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(3);
  expect(connection.inTransaction(() => 'written')).toBe('written');
});

test('nobody waits forever', async () => {
  other.rows('BEGIN IMMEDIATE');
  await untilFree(connection, 60);
  expect(() => connection.inTransactionAtOnce(() => undefined)).toThrow('DATABASE_BUSY');
  other.rows('ROLLBACK');
});
