import { AppError } from '../../../src-shared/errors/app-error';

export interface LockWatchParts {
  /** Looks at what others did to the vault, and whether anybody still uses it. */
  readonly look: () => Promise<void>;
  readonly reportFault: (error: unknown) => void;
  /** Between two looks, in milliseconds. */
  readonly interval?: number | undefined;
}

/** Looks after the lock of the vault for as long as the process runs, and keeps it from ending by nothing. */
export class LockWatch {
  readonly #parts: LockWatchParts;
  #timer: ReturnType<typeof setInterval> | undefined;
  #looking = false;
  #failing = false;

  constructor(parts: LockWatchParts) {
    this.#parts = parts;
  }

  begin(): void {
    this.#timer ??= setInterval(() => void this.#look(), this.#parts.interval ?? 400).unref();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** A busy database is looked at again; any other trouble is reported once, until a look succeeds. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      await this.#parts.look();
      this.#failing = false;
    } catch (error) {
      const isBusy = error instanceof AppError && error.code === 'DATABASE_BUSY';
      // Closed in the middle of a look.
      if (!isBusy && !this.#failing && this.#timer !== undefined) this.#parts.reportFault(error);
      this.#failing ||= !isBusy;
    } finally {
      this.#looking = false;
    }
  }
}
