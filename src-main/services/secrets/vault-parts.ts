import type { JobWatch } from '../import/job-watch';
import type { DataKeyStore, PassphraseSource } from './data-key-store';
import type { Rekeying } from './rekey-here';
import type { ScryptParameters, VaultRecord, VaultRepository } from './vault-record';

/** What the vault is made of. */
export interface VaultParts {
  readonly repository: VaultRepository;
  readonly keychain: DataKeyStore;
  readonly passphrases: PassphraseSource;
  readonly now: () => Date;
  readonly randomUUID?: (() => string) | undefined;
  /** What a new wrapping shall cost; default: what Valise writes. */
  readonly freshScrypt?: (() => ScryptParameters) | undefined;
  /** Seals everything anew on a thread of its own; absent: on this one. */
  readonly rekey?: ((rekeying: Rekeying, watch: JobWatch) => Promise<void>) | undefined;
  /** How long a locking waits for whoever writes, in milliseconds; holds nobody meanwhile. */
  readonly lockPatience?: number | undefined;
}

export type VaultIds = Pick<VaultRecord, 'vaultId' | 'keyId'>;

/** Under which name the keychain has the key. */
export const keychainAccount = ({ vaultId, keyId, entry = keyId }: VaultIds & Pick<VaultRecord, 'entry'>): string => `${vaultId}/${entry}`;

/** A copy for the caller to zero: of what was given for this one opening, else from the door's source. */
export async function obtainPassphrase({ passphrases }: VaultParts, purpose: 'create' | 'open', given: Uint8Array | undefined): Promise<Uint8Array | undefined> {
  return given === undefined ? passphrases.passphrase(purpose) : Uint8Array.from(given);
}
