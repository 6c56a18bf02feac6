import { AppError } from '../../../src-shared/errors/app-error';
import { openRecord } from './open-record';
import type { OpenVault } from './vault';
import type { VaultParts } from './vault-parts';
import type { KeptVault } from './vault-record';
import { wrapKey } from './wrapped-key';

export interface Passphrases {
  readonly current: Uint8Array;
  readonly next: Uint8Array;
}

/**
 * The same data key, wrapped anew: fresh salt, one transaction. Both passphrases stay the caller's.
 * @throws AppError USAGE where the vault has none, PASSPHRASE_WRONG, PASSPHRASE_EMPTY, VAULT_…; everything is as before then
 */
export async function changePassphrase(parts: VaultParts, kept: KeptVault, { current, next }: Passphrases): Promise<OpenVault> {
  if (kept.kind !== 'passphrase') throw new AppError('USAGE', { reason: `The key of this vault is in ${parts.keychain.name}; there is no passphrase to change` });
  if (next.length === 0) throw new AppError('PASSPHRASE_EMPTY');
  const vault = await openRecord(parts, kept, current);
  const bytes = vault.dataKey.export();
  try {
    const wrapped = await wrapKey(bytes, next, kept, parts.freshScrypt?.());
    parts.repository.changeVault({ kept, next: { ...kept, wrapped }, at: parts.now().toISOString() });
    return vault;
  } finally {
    bytes.fill(0);
  }
}
