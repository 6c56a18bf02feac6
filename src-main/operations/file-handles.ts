import { AppError } from '../../src-shared/errors/app-error';

/** A file that a door holds ready. */
export interface HeldFile {
  /** Base name. */
  readonly name: string;
  /** One of a folder's files: that it holds no servers is no fault. */
  readonly optional: boolean;
  /** Called once at most. What it needs, bytes of an upload included, lives in its closure alone. */
  readonly read: () => Promise<Uint8Array>;
}

export interface TakenFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly optional: boolean;
}

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
   * @throws AppError HANDLE_NOT_FOUND, or what reading throws.
   */
  async take(handle: string): Promise<TakenFile> {
    this.#dropExpired();
    const issued = this.#issued.get(handle);
    if (issued === undefined) throw new AppError('HANDLE_NOT_FOUND');
    this.#issued.delete(handle);
    const { name, optional, read } = issued.file;
    return { name, content: await read(), optional };
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
