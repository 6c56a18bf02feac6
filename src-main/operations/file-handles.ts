import { AppError } from '../../src-shared/errors/app-error';
import type { Failure } from '../../src-shared/errors/outcome';

/** A file that a door holds ready. */
export interface HeldFile {
  /** Base name. */
  readonly name: string;
  /** Names of the folders it stands in, outermost first, at most the last four: they tell formats apart. */
  readonly folders?: readonly string[] | undefined;
  /** One of a folder's files: that it holds no servers is no fault. */
  readonly optional: boolean;
  /** Called once at most. What it needs, bytes of an upload included, lives in its closure alone. */
  readonly read: () => Promise<Uint8Array>;
}

/** A file that was read, or why it could not be. */
export type TakenFile =
  | { readonly name: string; readonly folders?: readonly string[] | undefined; readonly content: Uint8Array; readonly optional: boolean }
  | { readonly name: string; readonly failure: Failure };

export interface FileHandlesParts {
  readonly now: () => Date;
  /** Nobody can guess what it makes. */
  readonly mintId: () => string;
}

const MOST = 10_000;
const MILLISECONDS = 30 * 60 * 1000;

interface Issued {
  readonly file: HeldFile;
  readonly at: number;
}

/**
 * Handles for files that a person picked, dropped or sent: whoever calls an operation names a handle, never a path. Each is good
 * once, for 30 minutes, and as long as 10,000 newer ones have not come. No bytes are held here: a file that can be read again is
 * read when its handle is taken, and what only a `read` closure holds goes with the handle. What has expired goes at the next call;
 * no timer runs for it.
 */
export class FileHandles {
  readonly #parts: FileHandlesParts;
  /** In the order of issue. */
  readonly #issued = new Map<string, Issued>();

  constructor(parts: FileHandlesParts) {
    this.#parts = parts;
  }

  issue(file: HeldFile): string {
    this.#dropExpired();
    const handle = this.#parts.mintId();
    this.#issued.set(handle, { file, at: this.#parts.now().getTime() });
    const [oldest] = this.#issued.keys();
    if (this.#issued.size > MOST && oldest !== undefined) this.#issued.delete(oldest);
    return handle;
  }

  /**
   * Reads the file; the handle is gone then, whether it could be read or not.
   * @throws AppError HANDLE_NOT_FOUND
   */
  async take(handle: string): Promise<TakenFile> {
    this.#dropExpired();
    const issued = this.#issued.get(handle);
    if (issued === undefined) throw new AppError('HANDLE_NOT_FOUND');
    this.#issued.delete(handle);
    const { name, folders, optional, read } = issued.file;
    try {
      return { name, folders, content: await read(), optional };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, details } = error;
      return { name, failure: { code, details } };
    }
  }

  /** What was taken can be taken again: nothing came of it. */
  giveBack(handle: string, file: TakenFile): void {
    const read = async (): Promise<Uint8Array> => {
      if ('content' in file) return file.content;
      throw new AppError(file.failure.code, file.failure.details);
    };
    this.#issued.set(handle, { file: { name: file.name, folders: 'folders' in file ? file.folders : undefined, optional: 'optional' in file && file.optional, read }, at: this.#parts.now().getTime() });
  }

  forget(handle: string): void {
    this.#issued.delete(handle);
  }

  #dropExpired(): void {
    const now = this.#parts.now().getTime();
    for (const [handle, { at }] of this.#issued) {
      if (now - at < MILLISECONDS) return;
      this.#issued.delete(handle);
    }
  }
}
