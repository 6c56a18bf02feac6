import type { Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { AppError } from '../../src-shared/errors/app-error';
import { systemCode } from './system-reason';

export interface FileToReplace {
  /** Where it really stands, links resolved. */
  readonly path: string;
  readonly stats: Stats;
}

/**
 * The ordinary file that `target` names, undefined where nothing stands.
 * @throws AppError FILE_NOT_WRITTEN for everything else: a rename would put the file in the place of the device `/dev/null` itself.
 */
export async function findFileToReplace(target: string): Promise<FileToReplace | undefined> {
  const named = await ifThere(lstat(target));
  if (named === undefined) return undefined;
  const path = await ifThere(realpath(target));
  if (path === undefined) throw new AppError('FILE_NOT_WRITTEN', { reason: 'it is a link that leads nowhere' });
  const stats = await stat(path);
  if (stats.isDirectory()) throw new AppError('FILE_NOT_WRITTEN', { reason: 'it is a folder' });
  if (!stats.isFile()) throw new AppError('FILE_NOT_WRITTEN', { reason: 'it is not an ordinary file' });
  return { path, stats };
}

const ifThere = <Value>(looked: Promise<Value>): Promise<Value | undefined> =>
  looked.catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
