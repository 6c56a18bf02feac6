import { isIdle } from './is-idle';
import type { LockReason } from './vault-lock';

export interface IdleLockParts {
  /** Milliseconds, also of the time that the computer sleeps. */
  readonly clock: () => number;
  /** As it is set; 0: never. */
  readonly minutes: () => number;
  /** Whether a job runs: it is let to its end. */
  readonly isBusy: () => boolean;
  /** Whether the key is held here. */
  readonly isOpen: () => boolean;
  readonly lock: (reason: LockReason) => Promise<unknown>;
}

/** What is only read comes from a page by itself, too: within this time after it was told of a change, in milliseconds. */
const ANSWER_TIME = 1_000;

/** Locks the vault in this process when nobody has used it for a while, or when the screen is locked; both only where that is set. */
export class IdleLock {
  readonly #parts: IdleLockParts;
  #lastUse: number;
  #lastTold = Number.NEGATIVE_INFINITY;
  #screenLocked = false;

  constructor(parts: IdleLockParts) {
    this.#parts = parts;
    this.#lastUse = parts.clock();
  }

  /** An operation was called. What `reads` only may be the answer of a page to what it was just told of, and speaks of nobody then. */
  used({ reads }: { readonly reads: boolean }): void {
    const now = this.#parts.clock();
    if (!reads || now - this.#lastTold > ANSWER_TIME) this.#lastUse = now;
  }

  /** Pages were told of a change. */
  told(): void {
    this.#lastTold = this.#parts.clock();
  }

  screenLocked(): void {
    this.#screenLocked = this.#parts.minutes() > 0;
  }

  /** Looks now; to be called often. */
  async look(): Promise<void> {
    const { clock, minutes, isBusy, isOpen, lock } = this.#parts;
    const now = clock();
    const open = isOpen();
    if (!open) this.#screenLocked = false;
    // The time begins with the opening, anew when a job ends, and with a clock that was set back.
    if (!open || isBusy() || now < this.#lastUse) this.#lastUse = now;
    else if (this.#screenLocked) await lock('screen');
    else if (isIdle({ lastUse: this.#lastUse, now, minutes: minutes() })) await lock('idle');
  }
}
