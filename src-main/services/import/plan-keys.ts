import { AppError } from '../../../src-shared/errors/app-error';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import type { KeyDeriver, SealingKeys } from '../sealing/key-deriver';
import { derivationBlock, PasswordKeys } from '../sealing/password-keys';
import { isStopped, reach, type JobWatch } from './job-watch';

/** Each may take seconds, and half a GiB. */
const MOST_DERIVATIONS = 100;
const LOOK_MS = 50;

interface Password {
  readonly bytes: Uint8Array;
  readonly keys: PasswordKeys;
  readonly blocks: Set<string>;
}

interface PlanKeysParts {
  readonly deriver: KeyDeriver;
  /** For every source that has none of its own. */
  readonly common: string | undefined;
  readonly watch: JobWatch;
}

/** The passwords that came with one plan, at work on its sealed files; it knows none of them any more when it is disposed of. */
export class PlanKeys implements Disposable {
  readonly #parts: PlanKeysParts;
  readonly #passwords = new Map<string, Password>();
  #derivations = 0;

  constructor(parts: PlanKeysParts) {
    this.#parts = parts;
  }

  /**
   * The keys of something sealed, by its own password or else by the one for all; undefined where there is neither.
   * @throws AppError KEY_DERIVATION_REFUSED, SEALED_FILES_TOO_MANY, CANCELLED
   */
  async keysOf(derivation: KeyDerivation, own: string | undefined, name: string): Promise<SealingKeys | undefined> {
    const text = own ?? this.#parts.common;
    if (text === undefined) return undefined;
    const { keys, blocks } = this.#password(text);
    const block = derivationBlock(derivation);
    if (!blocks.has(block)) {
      if (this.#derivations === MOST_DERIVATIONS) throw new AppError('SEALED_FILES_TOO_MANY', { limit: String(MOST_DERIVATIONS) });
      reach(this.#parts.watch, { phase: 'unlock', done: this.#derivations, name });
      this.#derivations += 1;
      blocks.add(block);
    }
    return this.#unlessStopped((signal) => keys.keysOf(derivation, signal));
  }

  [Symbol.dispose](): void {
    for (const { bytes } of this.#passwords.values()) bytes.fill(0);
    this.#passwords.clear();
  }

  #password(text: string): Password {
    const known = this.#passwords.get(text);
    if (known !== undefined) return known;
    const bytes = new TextEncoder().encode(text);
    const password = { bytes, keys: new PasswordKeys(this.#parts.deriver, bytes), blocks: new Set<string>() };
    this.#passwords.set(text, password);
    return password;
  }

  /** What waits behind other derivations hears that it is stopped; one that runs goes on to its end. */
  async #unlessStopped<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const abort = new AbortController();
    const timer = setInterval(() => {
      if (isStopped(this.#parts.watch.signal)) abort.abort();
    }, LOOK_MS);
    try {
      return await work(abort.signal);
    } finally {
      clearInterval(timer);
    }
  }
}
