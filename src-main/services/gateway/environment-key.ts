import { createCipheriv, createDecipheriv, createHash, type KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { secretKeyFrom } from '../secrets/derive-key';
import { freshNonce } from '../secrets/seal-bytes';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The peer's key: one SHA-256 over the secret's UTF-8, without salt or stretching, because that is what the peer opens. A secret of any
 * length will do, as older gateways ran with short ones; the caller zeroes its bytes.
 * @throws AppError INPUT_INVALID when the secret is empty.
 */
export function environmentKey(secret: Uint8Array): KeyObject {
  if (secret.length === 0) throw new AppError('INPUT_INVALID', { subject: 'secret', reason: 'the secret of an environment is empty' });
  return secretKeyFrom(createHash('sha256').update(secret).digest());
}

/**
 * Seals a text as the peer does: AES-256-GCM without additional data, nonce ‖ ciphertext ‖ tag in base64url without padding (RFC 4648
 * section 5). The nonce is fresh and random unless a test vector states it.
 * @throws AppError INPUT_INVALID when the text has half a surrogate pair, which has no UTF-8.
 */
export function sealPeerText(key: KeyObject, text: string, nonce: Uint8Array = freshNonce()): string {
  if (!text.isWellFormed()) throw new AppError('INPUT_INVALID', { reason: 'half of a surrogate pair stands in a text that is to be sealed' });
  const plain = Buffer.from(text, 'utf8');
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  const ciphertext = cipher.update(plain);
  // GCM is a stream: nothing is left for the end.
  cipher.final();
  plain.fill(0);
  const sealed = Buffer.allocUnsafe(NONCE_BYTES + ciphertext.length + TAG_BYTES);
  sealed.set(nonce);
  sealed.set(ciphertext, NONCE_BYTES);
  sealed.set(cipher.getAuthTag(), NONCE_BYTES + ciphertext.length);
  return sealed.toString('base64url');
}

/**
 * Opens what the peer sealed, with or without padding.
 * @throws AppError SEALED_VALUE_DAMAGED when it can't be a sealed text at all; PASSWORD_WRONG when the key is not the one it was sealed
 *   with, or it was altered: the peer's format does not tell these apart.
 */
export function openPeerText(key: KeyObject, sealed: string): string {
  const bytes = bytesOf(sealed);
  const tagAt = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(tagAt));
  // GCM is a stream: everything comes out of update(), before final() has said whether it may be believed.
  const plain = decipher.update(bytes.subarray(NONCE_BYTES, tagAt));
  try {
    decipher.final();
  } catch (error) {
    plain.fill(0);
    throw new AppError('PASSWORD_WRONG', { subject: 'secret' }, { cause: error });
  }
  try {
    return UTF_8.decode(plain);
  } catch (error) {
    throw new AppError('SEALED_VALUE_DAMAGED', { reason: 'what was sealed is no text' }, { cause: error });
  } finally {
    plain.fill(0);
  }
}

function bytesOf(sealed: string): Buffer {
  const text = sealed.endsWith('=') ? sealed.replace(/={1,2}$/, '') : sealed;
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw new AppError('SEALED_VALUE_DAMAGED', { reason: 'it is no base64url' });
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new AppError('SEALED_VALUE_DAMAGED', { reason: 'it is too short for a sealed text' });
  return bytes;
}
