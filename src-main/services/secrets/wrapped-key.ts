import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { deriveKey, freshScryptParameters, secretKeyFrom } from './derive-key';
import { openBytes, sealBytes } from './seal-bytes';
import type { VaultRecord } from './vault-record';

type Ids = Pick<VaultRecord, 'vaultId' | 'keyId'>;
type WrappedKey = NonNullable<VaultRecord['wrapped']>;

/** The data key sealed under a passphrase; fresh salt each time. The caller zeroes `dataKey` and `passphrase`. */
export async function wrapKey(dataKey: Uint8Array, passphrase: Uint8Array, ids: Ids, scrypt = freshScryptParameters()): Promise<WrappedKey> {
  const key = await deriveKey(passphrase, scrypt);
  return { scrypt, key: sealBytes(key, ids.keyId, dataKey, additional(ids)) };
}

/** PASSPHRASE_WRONG when it does not open; KEY_DERIVATION_REFUSED when the record asks for too much work. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: Uint8Array, ids: Ids): Promise<KeyObject> {
  const key = await deriveKey(passphrase, wrapped.scrypt);
  try {
    return secretKeyFrom(openBytes(key, wrapped.key, additional(ids)));
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_VALUE_DAMAGED') throw new AppError('PASSPHRASE_WRONG', {}, { cause: error });
    throw error;
  }
}

function additional({ vaultId, keyId }: Ids): Buffer {
  return Buffer.from(JSON.stringify(['valise/1 data key', vaultId, keyId]));
}
