import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporaryName } from './temporary-name';

/** Nothing that is kept so comes near it. */
const MOST_BYTES = 1024 * 1024;

/** A small file of this app's own conveniences: undefined where it is missing, damaged or out of reach, for nothing in it is worth an error. */
export function readKeptJson(path: string): unknown {
  try {
    return statSync(path).size > MOST_BYTES ? undefined : JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Whole or as it was, for this user alone. Gives back whether it is kept: a full disk takes a convenience away, nothing else. */
export function keepJson(path: string, value: unknown): boolean {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, JSON.stringify(value), { mode: 0o600 });
    renameSync(temporary, path);
    return true;
  } catch {
    rmSync(temporary, { force: true });
    return false;
  }
}
