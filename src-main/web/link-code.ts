import { randomBytes } from 'node:crypto';
import { sameSecret } from './same-secret';

export const CODE_LIFE = 60_000;
/** Wrong tries within a minute after which none is looked at any more. */
const MOST_WRONG = 20;
const MINUTE = 60_000;

export type CodeAnswer = 'right' | 'wrong' | 'too-many';

/** The code in the link that a terminal prints: good once, for a minute; a new one takes the place of the one before. */
export class LinkCode {
  readonly #now: () => number;
  #issued: { readonly code: string; readonly until: number } | undefined;
  #wrongAt: readonly number[] = [];

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** A person who asks for it gets in, whatever was tried before. */
  issue(): string {
    const code = randomBytes(32).toString('base64url');
    this.#issued = { code, until: this.#now() + CODE_LIFE };
    this.#wrongAt = [];
    return code;
  }

  take(code: string): CodeAnswer {
    const now = this.#now();
    this.#wrongAt = this.#wrongAt.filter((at) => now - at < MINUTE);
    if (this.#wrongAt.length >= MOST_WRONG) return 'too-many';
    const issued = this.#issued;
    if (issued !== undefined && sameSecret(code, issued.code) && now < issued.until) {
      this.#issued = undefined;
      return 'right';
    }
    this.#wrongAt = [...this.#wrongAt, now];
    return 'wrong';
  }
}
