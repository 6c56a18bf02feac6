import { AppError } from '../../src-shared/errors/app-error';

export interface SingleUseParts {
  readonly now: () => Date;
  /** Nobody can guess what it makes. */
  readonly mintId: () => string;
}

const MOST = 10_000;
const MILLISECONDS = 30 * 60 * 1000;

/** Handles that are good once, for 30 minutes, and as long as 10,000 newer ones have not come. What has expired goes at the next call; no timer runs for it. */
export class SingleUse<Held> {
  readonly #parts: SingleUseParts;
  /** In the order of issue. */
  readonly #issued = new Map<string, { readonly held: Held; readonly at: number }>();

  constructor(parts: SingleUseParts) {
    this.#parts = parts;
  }

  issue(held: Held): string {
    this.#dropExpired();
    const handle = this.#parts.mintId();
    this.put(handle, held);
    const [oldest] = this.#issued.keys();
    if (this.#issued.size > MOST && oldest !== undefined) this.#issued.delete(oldest);
    return handle;
  }

  /** The handle is gone then. @throws AppError HANDLE_NOT_FOUND */
  take(handle: string): Held {
    this.#dropExpired();
    const issued = this.#issued.get(handle);
    if (issued === undefined) throw new AppError('HANDLE_NOT_FOUND');
    this.#issued.delete(handle);
    return issued.held;
  }

  /** Under a handle that was taken. */
  put(handle: string, held: Held): void {
    this.#issued.set(handle, { held, at: this.#parts.now().getTime() });
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
