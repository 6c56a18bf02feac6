import { createHmac, type KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { subkey } from './derive-key';
import { openBytes, sealBytes } from './seal-bytes';
import type { SealedBlob } from './sealed-blob';

/** The data key at work. Made by VaultService, and in the worker from a posted `dataKey`. */
export class OpenVault {
  readonly keyId: string;
  /** Opaque: Node neither prints it nor puts it into JSON, and can post it to a worker. */
  readonly dataKey: KeyObject;
  #fingerprintKey: KeyObject | undefined;

  constructor(keyId: string, dataKey: KeyObject) {
    this.keyId = keyId;
    this.dataKey = dataKey;
  }

  /** `additional` names the place of the value (table, row id, ...); the same list is needed to open it. */
  seal(plain: Uint8Array, additional: readonly string[]): SealedBlob {
    return sealBytes(this.dataKey, this.keyId, plain, this.#additional(additional));
  }

  /**
   * The plain bytes, for the caller to zero. SEALED_VALUE_DAMAGED when it was altered, moved or sealed by another vault:
   * this vault has passed its check value, so a foreign key id speaks of one value and not of a lost key.
   */
  open(blob: SealedBlob, additional: readonly string[]): Buffer {
    if (blob.keyId !== this.keyId) {
      throw new AppError('SEALED_VALUE_DAMAGED', { reason: 'it was sealed under another key than the one of this vault' });
    }
    return openBytes(this.dataKey, blob, this.#additional(additional));
  }

  /** 32 bytes that are equal for equal content in this vault, and tell nothing without its key. */
  fingerprint(content: Uint8Array): Buffer {
    this.#fingerprintKey ??= subkey(this.dataKey, 'valise/1 fingerprint');
    return createHmac('sha256', this.#fingerprintKey).update(content).digest();
  }

  #additional(place: readonly string[]): Buffer {
    return Buffer.from(JSON.stringify(['valise/1 value', this.keyId, ...place]));
  }
}
