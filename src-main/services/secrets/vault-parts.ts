import type { DataKeyStore, PassphraseSource } from './data-key-store';
import type { VaultRecord, VaultRepository } from './vault-record';

/** What the vault is made of. */
export interface VaultParts {
  readonly repository: VaultRepository;
  readonly keychain: DataKeyStore;
  readonly passphrases: PassphraseSource;
  readonly now: () => Date;
  readonly randomUUID?: (() => string) | undefined;
}

export type VaultIds = Pick<VaultRecord, 'vaultId' | 'keyId'>;

/** Under which name the keychain has the key. */
export const keychainAccount = ({ vaultId, keyId }: VaultIds): string => `${vaultId}/${keyId}`;

/** A copy for the caller to zero: of what was given for this one opening, else from the door's source. */
export async function obtainPassphrase({ passphrases }: VaultParts, purpose: 'create' | 'open', given: Uint8Array | undefined): Promise<Uint8Array | undefined> {
  return given === undefined ? passphrases.passphrase(purpose) : Uint8Array.from(given);
}
