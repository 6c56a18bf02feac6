import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { openBytes, sealBytes } from './seal-bytes';
import type { SealedBlob } from './sealed-blob';
import type { VaultRecord } from './vault-record';

const KEY_BYTES = 32;
const CONSTANT = Buffer.from('valise/1 vault');

/** The constant that a record keeps, to know the right key by. */
export function sealCheck(dataKey: KeyObject, vaultId: string, keyId: string): SealedBlob {
  return sealBytes(dataKey, keyId, CONSTANT, additional(vaultId, keyId));
}

/** Whether this is the key that the record was made with. */
export function passesCheck(dataKey: KeyObject, { vaultId, keyId, check }: VaultRecord): boolean {
  if (dataKey.symmetricKeySize !== KEY_BYTES) return false;
  try {
    return openBytes(dataKey, check, additional(vaultId, keyId)).equals(CONSTANT);
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_VALUE_DAMAGED') return false;
    throw error;
  }
}

function additional(vaultId: string, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['valise/1 check', vaultId, keyId]));
}
