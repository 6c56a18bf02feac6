import { AppError } from '../../../src-shared/errors/app-error';
import { createVault } from './create-vault';
import { forgetLeftEntries } from './keychain-entry';
import { openRecord } from './open-record';
import type { OpenVault } from './vault';
import type { VaultParts } from './vault-parts';

/** The vault by its record of now, or the first one. A keychain that has just answered is rid of what changes left in it. */
export async function openOrMake(parts: VaultParts, passphrase: Uint8Array | undefined): Promise<OpenVault> {
  const record = parts.repository.readVault();
  if (passphrase?.length === 0 && record?.kind !== 'keychain') throw new AppError('PASSPHRASE_EMPTY');
  if (record === undefined) return createVault(parts, passphrase);
  try {
    const vault = await openRecord(parts, record, passphrase);
    if (record.kind === 'keychain') await forgetLeftEntries(parts, record);
    return vault;
  } catch (error) {
    // Moved while its key was looked for: that is no lost key.
    const isMoved = error instanceof AppError && error.code === 'VAULT_KEY_LOST' && parts.repository.readVault()?.entry !== record.entry;
    throw isMoved ? new AppError('VAULT_KEY_CHANGED', {}, { cause: error }) : error;
  }
}
