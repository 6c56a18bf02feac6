import type { Stats } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { findFileToReplace } from './find-file-to-replace';
import { placeNewFile } from './place-new-file';
import { sweepTemporaries } from './sweep-temporaries';
import { syncFolder } from './sync-folder';
import { systemCode, systemReason } from './system-reason';
import { temporaryName } from './temporary-name';

export interface WriteOptions {
  /** Replace a file that is there. A link is written through: the file that it leads to is replaced. */
  readonly overwrite: boolean;
  /** Permissions of a new file (0600 without it). A replaced file keeps its own, less what this does not allow. */
  readonly mode?: number;
}

/**
 * Writes the whole of `content` to `target` or nothing: whoever looks, at whatever moment, finds the old state or the new one, and
 * after success the new one outlives a power cut. What fails or is killed leaves `target` as it was.
 * @throws AppError FILE_EXISTS (without `overwrite`), DISK_FULL, FILE_NOT_WRITTEN; the place is `target` as it was given.
 */
export async function writeAtomic(target: string, content: Uint8Array | string, options: WriteOptions): Promise<void> {
  try {
    const replaced = options.overwrite ? await findFileToReplace(target) : undefined;
    const path = replaced?.path ?? target;
    await sweepTemporaries(dirname(path));
    const temporary = join(dirname(path), temporaryName(basename(path)));
    try {
      await writeTemporary(temporary, content, options.mode, replaced?.stats);
      await (options.overwrite ? rename(temporary, path) : placeNewFile(temporary, path));
    } catch (error) {
      // The first failure is the one to report; what can't be removed now is swept by a later write.
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(path));
  } catch (error) {
    throw asRefusal(error, target);
  }
}

async function writeTemporary(path: string, content: Uint8Array | string, mode: number | undefined, replaced: Stats | undefined): Promise<void> {
  await using handle = await open(path, 'wx', replaced === undefined ? (mode ?? 0o600) : 0o600);
  await handle.writeFile(content);
  if (replaced !== undefined) {
    await keepOwner(handle, replaced);
    await handle.chmod(replaced.mode & (mode ?? 0o777) & 0o777);
  }
  await handle.sync();
}

/** Written by root, a person's file stays theirs. Where that is not allowed the writer owns it, as if it were new. */
async function keepOwner(handle: FileHandle, replaced: Stats): Promise<void> {
  const { uid, gid } = await handle.stat();
  if (uid !== replaced.uid || gid !== replaced.gid) await handle.chown(replaced.uid, replaced.gid).catch(() => undefined);
}

function asRefusal(error: unknown, target: string): AppError {
  const place = { file: target };
  if (error instanceof AppError) return error.within(target);
  const code = systemCode(error);
  if (code === 'EEXIST') return new AppError('FILE_EXISTS', { place }, { cause: error });
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('DISK_FULL', { place }, { cause: error });
  return new AppError('FILE_NOT_WRITTEN', { place, reason: systemReason(error) }, { cause: error });
}
