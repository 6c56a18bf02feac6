import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import { deriveKey, freshScryptParameters, refuseOutOfBounds, subkey } from '../secrets/derive-key';
import type { ScryptParameters } from '../secrets/vault-record';
import { bytesOfBase64 } from './base64-bytes';

/** What a password gives under one key derivation block. Can be posted to a worker. */
export interface SealingKeys {
  /** Where the keys come from: written into every document that they seal. */
  readonly derivation: KeyDerivation;
  /** AES-256-GCM of the strings, and of the key check. */
  readonly fieldKey: KeyObject;
  /** HMAC-SHA256 of a document, and of an archive's entries. */
  readonly documentKey: KeyObject;
}

/** Makes keys of passwords (docs/sealing.md, "Keys"). A password is bytes, the UTF-8 of what was typed; the caller zeroes them afterwards. */
export class KeyDeriver {
  #derivations = 0;

  /** How many passwords it has stretched: what tests and benchmarks count. */
  get derivations(): number {
    return this.#derivations;
  }

  /** Keys to seal with: under N 2^17 and a salt that no other file has. @throws AppError CANCELLED, while it waits for its turn */
  freshKeys(password: Uint8Array, signal?: AbortSignal): Promise<SealingKeys> {
    const { N, r, p, salt } = freshScryptParameters();
    return this.keysOf(password, { name: 'scrypt', N, r, p, salt: Buffer.from(salt).toString('base64') }, signal);
  }

  /**
   * The keys of a file that says how its keys are derived. One derivation runs at a time in this process.
   * @throws AppError KEY_DERIVATION_REFUSED before anything is derived, CANCELLED while it waits for its turn.
   */
  async keysOf(password: Uint8Array, derivation: KeyDerivation, signal?: AbortSignal): Promise<SealingKeys> {
    const master = await deriveKey(password, scryptParameters(derivation), signal);
    this.#derivations += 1;
    return { derivation, fieldKey: subkey(master, 'valise/1 fields'), documentKey: subkey(master, 'valise/1 document') };
  }
}

/** Whether a key would be derived so at all. Derives nothing. @throws AppError KEY_DERIVATION_REFUSED */
export const refuseDerivation = (derivation: KeyDerivation): void => refuseOutOfBounds(scryptParameters(derivation));

function scryptParameters({ name, N, r, p, salt }: KeyDerivation): ScryptParameters {
  if (name !== 'scrypt') throw new AppError('KEY_DERIVATION_REFUSED', { subject: 'name', reason: 'it is none that this version knows', expected: 'scrypt' });
  const bytes = bytesOfBase64(salt);
  if (bytes === undefined) throw new AppError('KEY_DERIVATION_REFUSED', { subject: 'salt', reason: 'the salt is no Base64', limit: 'the salt has 16 to 64 bytes' });
  return { N, r, p, salt: bytes };
}
