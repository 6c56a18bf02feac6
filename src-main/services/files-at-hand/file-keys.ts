import { AppError } from '../../../src-shared/errors/app-error';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import type { KeyDeriver, SealingKeys } from '../sealing/key-deriver';
import { derivationBlock, PasswordKeys } from '../sealing/password-keys';

/** An archive has one for all that is sealed in it; files that somebody packed together may have one each. */
const MOST_DERIVATIONS = 8;

/** The keys that open a document. */
export interface DocumentKeys {
  /** @throws AppError KEY_DERIVATION_REFUSED, before anything is derived, and SEALED_FILES_TOO_MANY */
  keysOf(derivation: KeyDerivation): Promise<SealingKeys>;
}

/** What one password opens in one file, which can not make us derive for ever. */
export class FileKeys implements DocumentKeys {
  readonly #keys: PasswordKeys;
  readonly #blocks = new Set<string>();

  /** The bytes must stay as they are while keys are asked for. */
  constructor(deriver: KeyDeriver, password: Uint8Array) {
    this.#keys = new PasswordKeys(deriver, password);
  }

  async keysOf(derivation: KeyDerivation): Promise<SealingKeys> {
    const block = derivationBlock(derivation);
    if (!this.#blocks.has(block) && this.#blocks.size === MOST_DERIVATIONS) {
      throw new AppError('SEALED_FILES_TOO_MANY', { limit: String(MOST_DERIVATIONS) });
    }
    this.#blocks.add(block);
    return this.#keys.keysOf(derivation);
  }
}
