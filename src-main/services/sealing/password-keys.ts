import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import { canonicalJson } from '../../formats/canonical-json';
import type { KeyDeriver, SealingKeys } from './key-deriver';

/** One password at work on many files: derives once for all that state the same key derivation, as those of an archive do. */
export class PasswordKeys {
  readonly #deriver: KeyDeriver;
  readonly #password: Uint8Array;
  readonly #known = new Map<string, Promise<SealingKeys>>();

  /** The bytes must stay as they are while keys are asked for. */
  constructor(deriver: KeyDeriver, password: Uint8Array) {
    this.#deriver = deriver;
    this.#password = password;
  }

  /** @throws AppError as `KeyDeriver.keysOf`; what failed is tried anew when it is asked for again. */
  keysOf(derivation: KeyDerivation, signal?: AbortSignal): Promise<SealingKeys> {
    const block = derivationBlock(derivation);
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const keys = this.#deriver.keysOf(this.#password, derivation, signal);
    this.#known.set(block, keys);
    void keys.catch(() => this.#known.delete(block));
    return keys;
  }
}

/** The same text for the same derivation. */
export const derivationBlock = ({ name, N, r, p, salt }: KeyDerivation): string => canonicalJson([name, N, r, p, salt]);
