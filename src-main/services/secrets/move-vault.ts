import { AppError } from '../../../src-shared/errors/app-error';
import { putEntry, withdrawEntry } from './keychain-entry';
import { openRecord } from './open-record';
import type { OpenVault } from './vault';
import type { VaultParts } from './vault-parts';
import type { KeptVault, VaultRecord } from './vault-record';
import { wrapKey } from './wrapped-key';

/**
 * The same data key, kept in another place. `given` is the passphrase that it moves under, or the one that it moves away from.
 * @throws AppError USAGE where it is there already, PASSPHRASE_EMPTY, PASSPHRASE_WRONG, VAULT_…; everything is as before then
 */
export async function moveVault(parts: VaultParts, kept: KeptVault, to: VaultRecord['kind'], given: Uint8Array | undefined): Promise<OpenVault> {
  if (to === kept.kind) throw new AppError('USAGE', { reason: to === 'keychain' ? `The key is in ${parts.keychain.name} already` : 'The key is under a passphrase already' });
  return to === 'keychain' ? intoKeychain(parts, kept, given) : underPassphrase(parts, kept, given);
}

async function intoKeychain(parts: VaultParts, kept: KeptVault, given: Uint8Array | undefined): Promise<OpenVault> {
  const vault = await openRecord(parts, kept, given);
  const bytes = vault.dataKey.export();
  try {
    const entry = await putEntry(parts, kept, bytes);
    try {
      parts.repository.changeVault({ kept, next: { ...kept, kind: 'keychain', wrapped: undefined, entry }, at: parts.now().toISOString() });
    } catch (error) {
      await withdrawEntry(parts, kept, entry);
      throw error;
    }
    return vault;
  } finally {
    bytes.fill(0);
  }
}

async function underPassphrase(parts: VaultParts, kept: KeptVault, given: Uint8Array | undefined): Promise<OpenVault> {
  const vault = await openRecord(parts, kept);
  const { passphrases, repository } = parts;
  const passphrase = given ?? (passphrases.given ? await passphrases.passphrase('create') : undefined);
  const bytes = vault.dataKey.export();
  try {
    if (passphrase === undefined || passphrase.length === 0) throw new AppError('PASSPHRASE_EMPTY');
    const wrapped = await wrapKey(bytes, passphrase, kept, parts.freshScrypt?.());
    repository.changeVault({ kept, next: { ...kept, kind: 'passphrase', wrapped, entry: undefined }, at: parts.now().toISOString() });
    return vault;
  } finally {
    bytes.fill(0);
    passphrase?.fill(0);
  }
}
