import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { SealedBlob } from './sealed-blob';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Random bytes cost the same by the dozen as by the thousand. */
const POOL = new Uint8Array(NONCE_BYTES * 1024);
let used = POOL.length;

/** Twelve random bytes. Each is handed out once, and is no longer in the pool then. */
export function freshNonce(): Buffer {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const nonce = Buffer.from(POOL.subarray(used, used + NONCE_BYTES));
  POOL.fill(0, used, used + NONCE_BYTES);
  used += NONCE_BYTES;
  return nonce;
}

/** AES-256-GCM under a fresh random nonce. `keyId` is noted on the blob; binding it is the business of `additional`. */
export function sealBytes(key: KeyObject, keyId: string, plain: Uint8Array, additional: Uint8Array): SealedBlob {
  const nonce = freshNonce();
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(additional);
  const bytes = cipher.update(plain);
  // GCM is a stream: nothing is left for the end.
  cipher.final();
  const ciphertext = Buffer.allocUnsafe(bytes.length + TAG_BYTES);
  ciphertext.set(bytes);
  ciphertext.set(cipher.getAuthTag(), bytes.length);
  return { keyId, nonce, ciphertext };
}

/** The plain bytes, for the caller to zero. SEALED_VALUE_DAMAGED, and not a word more, when key, blob and `additional` don't belong together. */
export function openBytes(key: KeyObject, blob: SealedBlob, additional: Uint8Array): Buffer {
  const tagAt = blob.ciphertext.length - TAG_BYTES;
  if (blob.nonce.length !== NONCE_BYTES || tagAt < 0) throw new AppError('SEALED_VALUE_DAMAGED');
  const decipher = createDecipheriv(ALGORITHM, key, blob.nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(additional);
  decipher.setAuthTag(blob.ciphertext.subarray(tagAt));
  // GCM is a stream: everything comes out of update(), before final() has said whether it may be believed.
  const plain = decipher.update(blob.ciphertext.subarray(0, tagAt));
  try {
    decipher.final();
    return plain;
  } catch (error) {
    plain.fill(0);
    throw new AppError('SEALED_VALUE_DAMAGED', {}, { cause: error });
  }
}
