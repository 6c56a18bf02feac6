import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import type { ErrorCode } from '../../src-shared/errors/error-code';

/** SQLite's primary result codes (sqlite.org/rescode.html) that mean something to a person. */
const CODES: ReadonlyMap<number, ErrorCode> = new Map([
  [3, 'DATABASE_NOT_OPENED'],
  [5, 'DATABASE_BUSY'],
  [6, 'DATABASE_BUSY'],
  [8, 'DATABASE_NOT_OPENED'],
  [10, 'DATABASE_NOT_OPENED'],
  [11, 'DATABASE_DAMAGED'],
  [13, 'DISK_FULL'],
  [14, 'DATABASE_NOT_OPENED'],
  [23, 'DATABASE_NOT_OPENED'],
  [26, 'DATABASE_DAMAGED'],
]);

interface SqliteError extends Error {
  readonly errcode: number;
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error && typeof error.errcode === 'number';
}

/** `errcode` is the extended code; its low byte is the primary one. What json_each can't read, and what a trigger of ours refuses, is told in words only. */
const codeOf = (error: SqliteError): ErrorCode => CODES.get(error.errcode % 256) ?? WORDS.get(error.message) ?? 'INTERNAL';

const WORDS: ReadonlyMap<string, ErrorCode> = new Map([
  ['malformed JSON', 'DATABASE_DAMAGED'],
  ['the key of the vault was changed', 'VAULT_KEY_CHANGED'],
]);

export const isBusy = (error: unknown): boolean => isSqliteError(error) && codeOf(error) === 'DATABASE_BUSY';

/** Where there is no room for the log or the shared index, SQLite only says that it could not open or write. */
function isFull(error: SqliteError, file: string): boolean {
  if (![IO_ERROR, CANT_OPEN].includes(error.errcode % 256)) return false;
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize < ROOM;
  } catch {
    return false;
  }
}

const IO_ERROR = 10;
const CANT_OPEN = 14;
/** Bytes; the shared index of the write-ahead log alone takes half of it. */
const ROOM = 64 * 1024;

/** The refusal behind an error of node:sqlite; any other error comes back as it is. */
export function sqliteFailure(error: unknown, file: string): Error {
  if (isSqliteError(error)) {
    const reason = 'errstr' in error && typeof error.errstr === 'string' ? error.errstr : 'unknown result';
    return new AppError(isFull(error, file) ? 'DISK_FULL' : codeOf(error), { subject: file, reason: `${reason} (SQLite ${error.errcode})` }, { cause: error });
  }
  return error instanceof Error ? error : new AppError('INTERNAL', { subject: file }, { cause: error });
}
