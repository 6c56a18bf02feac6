import { randomBytes } from 'node:crypto';
import { digestOf } from './same-secret';

/** A session that nothing was asked through for this long is over. */
export const IDLE_LIFE = 12 * 60 * 60 * 1000;

/** The sessions that links have opened. They live in memory alone: a stopped server has none. */
export class SessionStore {
  readonly #now: () => number;
  /** By digest: how long a look-up takes says nothing about a token. */
  readonly #lastUsed = new Map<string, number>();

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Opens one; gives back its token. */
  open(): string {
    for (const [key, at] of this.#lastUsed) if (this.#isOver(at)) this.#lastUsed.delete(key);
    const token = randomBytes(32).toString('base64url');
    this.#lastUsed.set(keyOf(token), this.#now());
    return token;
  }

  isOpen(token: string): boolean {
    const at = this.#lastUsed.get(keyOf(token));
    return at !== undefined && !this.#isOver(at);
  }

  /** The same, and its idle time begins anew. */
  use(token: string): boolean {
    if (!this.isOpen(token)) return false;
    this.#lastUsed.set(keyOf(token), this.#now());
    return true;
  }

  #isOver(lastUsed: number): boolean {
    return this.#now() - lastUsed >= IDLE_LIFE;
  }
}

const keyOf = (token: string): string => digestOf(token).toString('base64url');
