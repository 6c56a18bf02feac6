import { AppError } from '../../src-shared/errors/app-error';
import { OpenVault } from '../services/secrets/vault';
import type { VaultSource } from '../services/secrets/vault-source';
import { valueOfEnding } from './ending';
import type { AskedKey, Ending, PostedKey } from './thread-messages';

/** Asks the other side for the key each time: what is locked there opens nothing here. */
export class AskedVault implements VaultSource {
  readonly #post: (message: AskedKey) => void;
  readonly #waiting = new Map<number, (ending: Ending) => void>();
  #asked = 0;
  #closed = false;

  constructor(post: (message: AskedKey) => void) {
    this.#post = post;
  }

  open(): Promise<OpenVault> {
    return this.#ask('open');
  }

  openOrCreate(): Promise<OpenVault> {
    return this.#ask('openOrCreate');
  }

  answer(id: number, ending: Ending): void {
    this.#waiting.get(id)?.(ending);
    this.#waiting.delete(id);
  }

  /** Nobody is there to ask any more: what goes on is refused. */
  close(): void {
    this.#closed = true;
    const { code, details } = new AppError('CANCELLED');
    for (const id of this.#waiting.keys()) this.answer(id, { kind: 'failure', failure: { code, details } });
  }

  async #ask(way: AskedKey['way']): Promise<OpenVault> {
    if (this.#closed) throw new AppError('CANCELLED');
    const id = (this.#asked += 1);
    const ending = await new Promise<Ending>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#post({ kind: 'ask-key', id, way });
    });
    const { keyId, dataKey, fingerprintKey } = valueOfEnding(ending) as PostedKey;
    return new OpenVault(keyId, dataKey, fingerprintKey);
  }
}
