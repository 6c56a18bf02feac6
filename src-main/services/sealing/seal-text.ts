import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { EncryptionObject } from '../../../src-shared/profile/document-security';
import { openBytes, sealBytes } from '../secrets/seal-bytes';
import { bytesOfBase64 } from './base64-bytes';

const TAG_BYTES = 16;
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The encryption object of spec 004 that stands for a string: AES-256-GCM over its UTF-8 under a fresh random nonce.
 * `additional` names its place; the same bytes are needed to open it.
 * @throws AppError INPUT_INVALID when the string has half a surrogate pair, which has no UTF-8.
 */
export function sealText(key: KeyObject, text: string, additional: Uint8Array): EncryptionObject {
  if (!text.isWellFormed()) throw new AppError('INPUT_INVALID', { reason: 'half of a surrogate pair stands in a text that is to be sealed' });
  const plain = Buffer.from(text, 'utf8');
  const { nonce, ciphertext } = sealBytes(key, '', plain, additional);
  plain.fill(0);
  const sealed = Buffer.from(ciphertext.buffer, ciphertext.byteOffset, ciphertext.length);
  const tagAt = sealed.length - TAG_BYTES;
  return {
    encrypted: true,
    algorithm: 'AES-256-GCM',
    iv: Buffer.from(nonce.buffer, nonce.byteOffset, nonce.length).toString('base64'),
    data: sealed.toString('base64', 0, tagAt),
    authTag: sealed.toString('base64', tagAt),
  };
}

/** @throws AppError SEALED_VALUE_DAMAGED, and not a word more, when key, object and `additional` don't belong together. */
export function openText(key: KeyObject, sealed: EncryptionObject, additional: Uint8Array): string {
  const [nonce, data, tag] = [sealed.iv, sealed.data, sealed.authTag].map(bytesOfBase64);
  if (nonce === undefined || data === undefined || tag?.length !== TAG_BYTES) throw new AppError('SEALED_VALUE_DAMAGED');
  const plain = openBytes(key, { keyId: '', nonce, ciphertext: Buffer.concat([data, tag]) }, additional);
  try {
    return UTF_8.decode(plain);
  } catch (error) {
    throw new AppError('SEALED_VALUE_DAMAGED', {}, { cause: error });
  } finally {
    plain.fill(0);
  }
}
