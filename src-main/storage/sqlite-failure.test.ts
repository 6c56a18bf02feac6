import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { isBusy, sqliteFailure } from './sqlite-failure';

const sqliteError = (errcode: number): Error => Object.assign(new Error('message'), { code: 'ERR_SQLITE_ERROR', errcode, errstr: 'what it is' });

test.each([
  [5, 'DATABASE_BUSY'], [6, 'DATABASE_BUSY'], [261, 'DATABASE_BUSY'], [517, 'DATABASE_BUSY'],
  [13, 'DISK_FULL'],
  [3, 'DATABASE_NOT_OPENED'], [8, 'DATABASE_NOT_OPENED'], [14, 'DATABASE_NOT_OPENED'], [526, 'DATABASE_NOT_OPENED'], [778, 'DATABASE_NOT_OPENED'],
  [11, 'DATABASE_DAMAGED'], [26, 'DATABASE_DAMAGED'], [267, 'DATABASE_DAMAGED'],
  [1, 'INTERNAL'], [19, 'INTERNAL'], [1555, 'INTERNAL'],
])('result %i is %s', (errcode, code) => {
  const error = sqliteError(errcode);
  expect(sqliteFailure(error, '/data/valise.db')).toMatchObject({
    code, details: { subject: '/data/valise.db', reason: `what it is (SQLite ${errcode})` }, cause: error,
  });
  expect(isBusy(error)).toBe(code === 'DATABASE_BUSY');
});

test('node:sqlite throws what is recognised here', () => {
  const db = new DatabaseSync(':memory:');
  let thrown: unknown;
  try {
    db.exec('no SQL');
  } catch (error) {
    thrown = error;
  }
  db.close();
  expect(sqliteFailure(thrown, 'x')).toMatchObject({ code: 'INTERNAL', details: { reason: 'SQL logic error (SQLite 1)' } });
});

test('any other error comes back as it is', () => {
  const [own, foreign] = [new AppError('PLAN_STALE'), new TypeError('x')];
  expect(sqliteFailure(own, 'x')).toBe(own);
  expect(sqliteFailure(foreign, 'x')).toBe(foreign);
  expect([isBusy(own), isBusy(foreign), isBusy(undefined)]).toEqual([false, false, false]);
});

test('JSON that SQLite can not read is damage', () => {
  const db = new DatabaseSync(':memory:');
  try {
    db.prepare(`SELECT * FROM json_each('[')`).all();
    expect.unreachable();
  } catch (error) {
    expect(sqliteFailure(error, 'valise.db')).toMatchObject({ code: 'DATABASE_DAMAGED' });
  } finally {
    db.close();
  }
});
