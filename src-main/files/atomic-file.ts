import { rmSync, type Stats } from 'node:fs';
import { lstat, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { findFileToReplace } from './find-file-to-replace';
import { placeNewFile } from './place-new-file';
import { sweepTemporaries } from './sweep-temporaries';
import { syncFolder } from './sync-folder';
import { systemCode, systemReason } from './system-reason';
import { temporaryName } from './temporary-name';

export interface AtomicOptions {
  /** Replace a file that is there. A link is written through: the file that it leads to is replaced. */
  readonly overwrite: boolean;
  /** Permissions of a new file (0600 without it). A replaced file keeps its own, less what this does not allow. */
  readonly mode?: number;
  /** A name that is taken is refused when the file would get it, not before it is written. */
  readonly lateRefusal?: boolean;
}

/** What a file with secrets in clear has, also where it replaces one that others may read. */
export const OWNER_ONLY = 0o600;

/**
 * A file that comes into being bit by bit, under a temporary name beside its target: nothing stands under the target's name before all of
 * it does, and what is discarded or fails leaves the target as it was. What a killed process leaves is swept by a later write.
 * @throws AppError FILE_EXISTS, DISK_FULL, FILE_NOT_WRITTEN from every method but `discard`; the place is the target as it was given.
 */
export class AtomicFile {
  /** To be taken away when the process ends first. */
  static readonly #unfinished = new Set<string>();

  readonly #target: string;
  readonly #options: AtomicOptions;
  readonly #replaced: Stats | undefined;
  /** Where the target really stands. */
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  #settled = false;

  private constructor(parts: { readonly target: string; readonly options: AtomicOptions; readonly replaced: Stats | undefined; readonly path: string; readonly temporary: string; readonly handle: FileHandle }) {
    this.#target = parts.target;
    this.#options = parts.options;
    this.#replaced = parts.replaced;
    this.#path = parts.path;
    this.#temporary = parts.temporary;
    this.#handle = parts.handle;
  }

  /** A target that is taken and may not be replaced is refused at once. */
  static open(target: string, options: AtomicOptions): Promise<AtomicFile> {
    return refusing(target, async () => {
      if (!options.overwrite && options.lateRefusal !== true && (await isTaken(target))) throw new AppError('FILE_EXISTS');
      const replaced = options.overwrite ? await findFileToReplace(target) : undefined;
      const path = replaced?.path ?? target;
      await sweepTemporaries(dirname(path));
      const temporary = join(dirname(path), temporaryName(basename(path)));
      const handle = await open(temporary, 'wx', replaced === undefined ? (options.mode ?? OWNER_ONLY) : OWNER_ONLY);
      AtomicFile.#remember(temporary);
      return new AtomicFile({ target, options, replaced: replaced?.stats, path, temporary, handle });
    });
  }

  write(content: Uint8Array | string): Promise<void> {
    return refusing(this.#target, () => this.#handle.writeFile(content));
  }

  /** All of it is on the disk; `mode` takes away more of what a replaced file allowed. */
  settle(mode = 0o777): Promise<void> {
    return refusing(this.#target, async () => {
      if (this.#settled) return;
      if (this.#replaced !== undefined) {
        await keepOwner(this.#handle, this.#replaced);
        await this.#handle.chmod(this.#replaced.mode & (this.#options.mode ?? 0o777) & mode & 0o777);
      }
      await this.#handle.sync();
      await this.#handle.close();
      this.#settled = true;
    });
  }

  /** Gives it its name, or `name` in the same folder; one that is taken (FILE_EXISTS) may be followed by another. After success it outlives a power cut. */
  commit(name?: string): Promise<void> {
    const target = name === undefined ? this.#target : join(dirname(this.#target), name);
    return refusing(target, async () => {
      await this.settle();
      const path = name === undefined ? this.#path : target;
      await (this.#options.overwrite ? rename(this.#temporary, path) : placeNewFile(this.#temporary, path));
      AtomicFile.#unfinished.delete(this.#temporary);
      await syncFolder(dirname(path));
    });
  }

  /** Never fails: what can't be removed now is swept by a later write. */
  async discard(): Promise<void> {
    if (!AtomicFile.#unfinished.delete(this.#temporary)) return;
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true }).catch(() => undefined);
  }

  static #remember(temporary: string): void {
    if (this.#unfinished.size === 0) {
      process.off('exit', AtomicFile.#removeAll);
      process.once('exit', AtomicFile.#removeAll);
    }
    this.#unfinished.add(temporary);
  }

  static readonly #removeAll = (): void => {
    for (const temporary of AtomicFile.#unfinished) {
      try {
        rmSync(temporary, { force: true });
      } catch (error) {
        // What the system does not remove now is swept by a later write.
        if (systemCode(error) === undefined) throw error;
      }
    }
  };
}

const isTaken = (target: string): Promise<boolean> => lstat(target).then(() => true, () => false);

/** Written by root, a person's file stays theirs. Where that is not allowed the writer owns it, as if it were new. */
async function keepOwner(handle: FileHandle, replaced: Stats): Promise<void> {
  const { uid, gid } = await handle.stat();
  if (uid !== replaced.uid || gid !== replaced.gid) await handle.chown(replaced.uid, replaced.gid).catch(() => undefined);
}

async function refusing<Value>(target: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error, target);
  }
}

function refusalOf(error: unknown, target: string): AppError {
  const place = { file: target };
  if (error instanceof AppError) return error.within(target);
  const code = systemCode(error);
  if (code === 'EEXIST') return new AppError('FILE_EXISTS', { place }, { cause: error });
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('DISK_FULL', { place }, { cause: error });
  return new AppError('FILE_NOT_WRITTEN', { place, reason: systemReason(error) }, { cause: error });
}
