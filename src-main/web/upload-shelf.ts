import { byteCountText } from '../files/byte-count-text';
import { AppError } from '../../src-shared/errors/app-error';

const MEBI = 1024 * 1024;
/** format.md section 3: the largest document that is read. */
export const MOST_FILE_BYTES = 64 * MEBI;
export const MOST_WAITING_BYTES = 256 * MEBI;
export const MOST_WAITING_FILES = 2000;
/** A file that no plan asked for by then is let go. */
export const WAITING_LIFE = 30 * 60 * 1000;

/** A place for one file that is coming in, or waits to be planned. */
export interface Place {
  /** @throws AppError FILE_TOO_LARGE when all that waits becomes too much */
  grow(bytes: number): void;
  /** Holds the content until it is taken, once, or its time is over. */
  hold(content: Uint8Array): () => Promise<Uint8Array>;
  release(): void;
}

/** The files that were sent and wait in memory, counted together. */
export class UploadShelf {
  #bytes = 0;
  readonly #timers = new Map<object, NodeJS.Timeout | undefined>();

  /** @throws AppError FILE_TOO_LARGE when too many wait */
  place(): Place {
    if (this.#timers.size >= MOST_WAITING_FILES) throw new AppError('FILE_TOO_LARGE', { limit: `${MOST_WAITING_FILES.toLocaleString('en-US')} files that wait to be planned` });
    const key = {};
    let taken = 0;
    this.#timers.set(key, undefined);
    const release = (): void => {
      clearTimeout(this.#timers.get(key));
      if (this.#timers.delete(key)) this.#bytes -= taken;
    };
    return {
      grow: (bytes) => {
        if (this.#bytes + bytes > MOST_WAITING_BYTES) throw new AppError('FILE_TOO_LARGE', { limit: `${byteCountText(MOST_WAITING_BYTES)} for all files that wait to be planned` });
        this.#bytes += bytes;
        taken += bytes;
      },
      hold: (content) => {
        let held: Uint8Array | undefined = content;
        const letGo = (): void => {
          held = undefined;
          release();
        };
        this.#timers.set(key, setTimeout(letGo, WAITING_LIFE).unref());
        return () => {
          const given = held;
          letGo();
          return given === undefined ? Promise.reject(new AppError('HANDLE_NOT_FOUND')) : Promise.resolve(given);
        };
      },
      release,
    };
  }

  /** Lets everything go. */
  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#bytes = 0;
  }
}
