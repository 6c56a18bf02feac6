import { createHmac, type KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { subkey } from './derive-key';
import { openBytes, sealBytes } from './seal-bytes';
import type { SealedBlob } from './sealed-blob';
import type { SealedPlace } from './vault-record';

/** The reason of a value that another key than this one sealed. */
const FOREIGN = 'it was sealed under another key than the one of this vault';

/** The data key at work. Made by VaultService, and in the worker from a posted `dataKey`. */
export class OpenVault {
  readonly keyId: string;
  /** Opaque: Node neither prints it nor puts it into JSON, and can post it to a worker. */
  readonly dataKey: KeyObject;
  #fingerprintKey: KeyObject | undefined;

  /** `fingerprintKey` where it is another one than the data key gives by itself. */
  constructor(keyId: string, dataKey: KeyObject, fingerprintKey?: KeyObject) {
    this.keyId = keyId;
    this.dataKey = dataKey;
    this.#fingerprintKey = fingerprintKey;
  }

  /** The same place is needed to open it. */
  seal(plain: Uint8Array, place: SealedPlace): SealedBlob {
    return sealBytes(this.dataKey, this.keyId, plain, this.#additional(place));
  }

  /**
   * The plain bytes, for the caller to zero. SEALED_VALUE_DAMAGED when it was altered, moved or sealed by another vault:
   * this vault has passed its check value, so a foreign key id speaks of one value and not of a lost key.
   */
  open(blob: SealedBlob, place: SealedPlace): Buffer {
    if (blob.keyId !== this.keyId) throw new AppError('SEALED_VALUE_DAMAGED', { reason: FOREIGN });
    return openBytes(this.dataKey, blob, this.#additional(place));
  }

  /** Stays the same when the data key changes: contents are not kept, so what is remembered of them could not be made anew. */
  get fingerprintKey(): KeyObject {
    this.#fingerprintKey ??= subkey(this.dataKey, 'valise/1 fingerprint');
    return this.#fingerprintKey;
  }

  /** 32 bytes that are equal for equal content in this vault, and tell nothing without its key. */
  fingerprint(content: Uint8Array): Buffer {
    return createHmac('sha256', this.fingerprintKey).update(content).digest();
  }

  #additional(place: SealedPlace): Buffer {
    return Buffer.from(JSON.stringify(['valise/1 value', this.keyId, ...place]));
  }
}

/** Whether a refusal may only mean that the key was changed between two looks. */
export const isUnderAnotherKey = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'VAULT_KEY_CHANGED' || (error.code === 'SEALED_VALUE_DAMAGED' && error.details.reason === FOREIGN));
