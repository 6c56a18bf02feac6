import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { openRecord } from './open-record';
import { OpenVault } from './vault';
import { sealCheck } from './vault-check';
import { keychainAccount, obtainPassphrase, type VaultIds, type VaultParts } from './vault-parts';
import type { VaultRecord } from './vault-record';
import { wrapKey } from './wrapped-key';

/** Makes the vault of a new home, of a passphrase where one is given; where another process was quicker, opens that one's. */
export async function createVault(parts: VaultParts, given?: Uint8Array): Promise<OpenVault> {
  const { repository, keychain, now } = parts;
  const mint = parts.randomUUID ?? randomUUID;
  const ids = { vaultId: mint(), keyId: mint() };
  const kind = await kindOfNewVault(parts, ids, given);
  const bytes = randomBytes(32);
  try {
    const dataKey = createSecretKey(bytes);
    const wrapped = kind === 'passphrase' ? await wrap(parts, bytes, ids, given) : undefined;
    if (kind === 'keychain') await keychain.create(keychainAccount(ids), bytes);
    // Should this throw, the entry stays: whether the record was kept is not known, and an orphan entry opens nothing.
    const kept = repository.createVault({
      ...ids, kind, wrapped, entry: kind === 'keychain' ? ids.keyId : undefined, check: sealCheck(dataKey, ids.vaultId, ids.keyId), createdAt: now().toISOString(),
    });
    if (kept.vaultId === ids.vaultId && kept.keyId === ids.keyId) return new OpenVault(ids.keyId, dataKey);
    if (kind === 'keychain') await Promise.allSettled([keychain.forget(keychainAccount(ids))]);
    return await openRecord(parts, kept, given);
  } finally {
    bytes.fill(0);
  }
}

async function kindOfNewVault({ keychain, passphrases }: VaultParts, ids: VaultIds, given: Uint8Array | undefined): Promise<VaultRecord['kind']> {
  if (given !== undefined || passphrases.given) return 'passphrase';
  const reach = await keychain.probe(keychainAccount(ids));
  if (reach.reachable) return 'keychain';
  if (passphrases.askable) return 'passphrase';
  throw new AppError('VAULT_REQUIRED', { subject: keychain.name, reason: reach.reason });
}

async function wrap(parts: VaultParts, dataKey: Uint8Array, ids: VaultIds, given: Uint8Array | undefined): Promise<VaultRecord['wrapped']> {
  const passphrase = await obtainPassphrase(parts, 'create', given);
  if (passphrase === undefined) throw new AppError('VAULT_REQUIRED', { reason: 'no passphrase was given' });
  if (passphrase.length === 0) throw new AppError('PASSPHRASE_EMPTY');
  try {
    return await wrapKey(dataKey, passphrase, ids, parts.freshScrypt?.());
  } finally {
    passphrase.fill(0);
  }
}
