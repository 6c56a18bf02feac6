import type { KeyObject } from 'node:crypto';
import { secretKeyFrom } from './derive-key';
import { openBytes, sealBytes } from './seal-bytes';
import type { SealedBlob } from './sealed-blob';
import type { VaultRecord } from './vault-record';

type Ids = Pick<VaultRecord, 'vaultId' | 'keyId'>;

/** The key of fingerprints, as a record keeps it beside a data key that is not its own. */
export function sealFingerprintKey(fingerprintKey: KeyObject, dataKey: KeyObject, ids: Ids): SealedBlob {
  const bytes = fingerprintKey.export();
  try {
    return sealBytes(dataKey, ids.keyId, bytes, additional(ids));
  } finally {
    bytes.fill(0);
  }
}

/** Undefined where the data key gives it. @throws AppError SEALED_VALUE_DAMAGED */
export const openFingerprintKey = (record: VaultRecord, dataKey: KeyObject): KeyObject | undefined =>
  (record.fingerprintKey === undefined ? undefined : secretKeyFrom(openBytes(dataKey, record.fingerprintKey, additional(record))));

const additional = ({ vaultId, keyId }: Ids): Buffer => Buffer.from(JSON.stringify(['valise/1 fingerprint key', vaultId, keyId]));
