import { AppError } from '../../../src-shared/errors/app-error';
import { obtainPassphrase, type VaultParts } from './vault-parts';

/** The passphrase of the vault as it is, for the caller to zero. @throws AppError VAULT_LOCKED where nobody gives one */
export async function requirePassphrase(parts: VaultParts, given: Uint8Array | undefined): Promise<Uint8Array> {
  const passphrase = await obtainPassphrase(parts, 'open', given);
  if (passphrase === undefined) throw new AppError('VAULT_LOCKED', { reason: 'this needs its passphrase' });
  return passphrase;
}
