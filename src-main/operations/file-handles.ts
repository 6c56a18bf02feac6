import { AppError } from '../../src-shared/errors/app-error';
import type { Failure } from '../../src-shared/errors/outcome';
import type { Destination } from '../services/export/destination';
import { SingleUse, type SingleUseParts } from './single-use';

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

/**
 * Handles for files that a person picked, dropped or sent, and for places where one is to go: whoever calls an operation names a handle,
 * never a path. No bytes are held here: a file that can be read again is read when its handle is taken, and what only a `read` closure
 * holds goes with the handle.
 */
export class FileHandles {
  readonly #files: SingleUse<HeldFile>;
  readonly #destinations: SingleUse<Destination>;

  constructor(parts: SingleUseParts) {
    this.#files = new SingleUse(parts);
    this.#destinations = new SingleUse(parts);
  }

  issue(file: HeldFile): string {
    return this.#files.issue(file);
  }

  /**
   * Reads the file; the handle is gone then, whether it could be read or not.
   * @throws AppError HANDLE_NOT_FOUND
   */
  async take(handle: string): Promise<TakenFile> {
    const { name, folders, optional, read } = this.#files.take(handle);
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
    this.#files.put(handle, { name: file.name, folders: 'folders' in file ? file.folders : undefined, optional: 'optional' in file && file.optional, read });
  }

  forget(handle: string): void {
    this.#files.forget(handle);
  }

  /** For one file that is to be written. */
  issueDestination(destination: Destination): string {
    return this.#destinations.issue(destination);
  }

  /** @throws AppError HANDLE_NOT_FOUND */
  takeDestination(handle: string): Destination {
    return this.#destinations.take(handle);
  }

  forgetDestination(handle: string): void {
    this.#destinations.forget(handle);
  }
}
