import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import type { ErrorCode } from '../../src-shared/errors/error-code';

/** Creates the folder, and those above it that are missing, for this user alone. */
export function createPrivateFolder(folder: string): void {
  guarded(folder, () => makeFolders(resolve(folder)));
}

/** Level by level: Node's own recursion never ends where a parent exists and still answers ENOENT, as `/proc` does. */
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/** Creates an empty file for this user alone, unless there is one. */
export function createPrivateFile(file: string): void {
  guarded(file, () => {
    try {
      // Never without `x`: closing an existing database would drop the locks that this process holds on it.
      closeSync(openSync(file, 'wx', 0o600));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  });
}

/** Takes from others what they may do with the file, if there is such a file. */
export function makePrivate(file: string): void {
  if (process.platform === 'win32') return;
  guarded(file, () => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined && (stats.mode & 0o077) !== 0) chmodSync(file, 0o600);
  });
}

/** 0 for a file that isn't there. */
export const sizeOf = (file: string): number => guarded(file, () => statSync(file, { throwIfNoEntry: false })?.size ?? 0);

/** Runs `action`; what the file system refuses becomes an AppError about `subject`. */
export function guarded<Value>(subject: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || code === 'ERR_SQLITE_ERROR') throw error;
    const refusal: ErrorCode = code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'DATABASE_NOT_OPENED';
    throw new AppError(refusal, { subject, reason: REASONS[code] ?? code }, { cause: error });
  }
}

/** What these codes mean to the person whose data folder it is. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission', EPERM: 'no permission', EROFS: 'the disk is read-only', ENOENT: 'the folder can not be made there',
  EEXIST: 'it is not a folder', ENOTDIR: 'a part of the path is not a folder', ENAMETOOLONG: 'the name is too long', EIO: 'the disk reported an error',
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && !(error instanceof AppError) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
