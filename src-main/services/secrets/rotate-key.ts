import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { JobWatch } from '../import/job-watch';
import { sealFingerprintKey } from './fingerprint-key';
import { putEntry, withdrawEntry } from './keychain-entry';
import { openRecord } from './open-record';
import { rekeyHere } from './rekey-here';
import { requirePassphrase } from './require-passphrase';
import { OpenVault } from './vault';
import { sealCheck } from './vault-check';
import type { VaultIds, VaultParts } from './vault-parts';
import type { KeptVault, VaultRecord } from './vault-record';
import { wrapKey } from './wrapped-key';

/**
 * A new data key, everything sealed anew under it. Where it will be found is settled before: in the keychain, under a name of its own, or
 * in the record that the same transaction writes. The old key can be had until then, and is of no use from then on.
 * @throws AppError PASSPHRASE_WRONG, VAULT_…, SEALED_VALUE_DAMAGED, CANCELLED, DATABASE_BUSY, DISK_FULL; everything is as before then
 */
export async function rotateKey(parts: VaultParts, kept: KeptVault, given: Uint8Array | undefined, watch: JobWatch): Promise<OpenVault> {
  const passphrase = kept.kind === 'passphrase' ? await requirePassphrase(parts, given) : undefined;
  const bytes = randomBytes(32);
  try {
    const vault = await openRecord(parts, kept, passphrase);
    const ids = { vaultId: kept.vaultId, keyId: (parts.randomUUID ?? randomUUID)() };
    const to = createSecretKey(bytes);
    const place = await placeOf(parts, ids, bytes, passphrase);
    const { fingerprintKey } = vault;
    const next = { ...kept, ...ids, ...place, check: sealCheck(to, ids.vaultId, ids.keyId), fingerprintKey: sealFingerprintKey(fingerprintKey, to, ids) };
    const rekey = parts.rekey ?? (async (rekeying, following) => rekeyHere(parts.repository, rekeying, following));
    try {
      await rekey({ kept, next, from: vault.dataKey, to, at: parts.now().toISOString() }, watch);
    } catch (error) {
      if (place.entry !== undefined) await withdrawEntry(parts, ids, place.entry);
      throw error;
    }
    return new OpenVault(ids.keyId, to, fingerprintKey);
  } finally {
    bytes.fill(0);
    passphrase?.fill(0);
  }
}

/** Where the new key is kept: the way of the old one. */
async function placeOf(parts: VaultParts, ids: VaultIds, key: Uint8Array, passphrase: Uint8Array | undefined): Promise<Pick<VaultRecord, 'wrapped' | 'entry'>> {
  if (passphrase === undefined) return { wrapped: undefined, entry: await putEntry(parts, ids, key) };
  return { wrapped: await wrapKey(key, passphrase, ids, parts.freshScrypt?.()), entry: undefined };
}
