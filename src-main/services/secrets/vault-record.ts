import type { SealedBlob } from './sealed-blob';

/** scrypt's numbers (RFC 7914), with the bounds of format.md section 2. */
export interface ScryptParameters {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  /** 16 to 64 bytes. */
  readonly salt: Uint8Array;
}

/** The one row that says which key opens this database. Holds nothing that opens it by itself. */
export interface VaultRecord {
  /** A UUID, minted with the database; first half of the keychain account. */
  readonly vaultId: string;
  readonly keyId: string;
  readonly kind: 'keychain' | 'passphrase';
  /** A known constant, sealed under the data key: tells a wrong key from damage. */
  readonly check: SealedBlob;
  /** Passphrase vaults: the data key, sealed under the key derived from the passphrase. */
  readonly wrapped?: { readonly scrypt: ScryptParameters; readonly key: SealedBlob } | undefined;
  /**
   * Keychain vaults: second half of the account. Every entry gets a name of its own and is written once, so that no clean-up that comes
   * late can take a newer one.
   */
  readonly entry?: string | undefined;
  /** The key of fingerprints, sealed under the data key; absent while it is the one derived from the first data key. */
  readonly fingerprintKey?: SealedBlob | undefined;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** The record as it stands, and whether somebody locked it for all. */
export interface KeptVault extends VaultRecord {
  readonly locked: boolean;
  /** How often it was locked: who opened it before the last time lets go of the key, even if it was unlocked since. */
  readonly lockings: number;
}

/** One sealed value and the place that it is bound to. */
export type Reseal = (blob: SealedBlob, place: SealedPlace) => SealedBlob;

/** What a sealed value is bound to, besides its key: it opens nowhere else. */
export type SealedPlace = readonly ['profile', string] | readonly ['mcp', string, string] | readonly ['report', string, string]
  | readonly ['environment', string] | readonly ['entity', string, string];

export interface VaultChange {
  /** As it was read: where something else stands there by now, nothing is changed. */
  readonly kept: VaultRecord;
  readonly next: VaultRecord;
  /** Where `next` has another data key: every sealed value under it. */
  readonly reseal?: Reseal | undefined;
  /** Told now and then how many values are sealed anew, of how many; what it throws takes everything back. */
  readonly onValues?: ((done: number, total: number) => void) | undefined;
  /** ISO 8601. */
  readonly at: string;
}

/** Where the record is kept. Everything that writes is one transaction: @throws AppError DATABASE_BUSY, DISK_FULL */
export interface VaultRepository {
  readVault(): KeptVault | undefined;
  /** Keeps `record` unless there is one already; gives back the one that is kept. */
  createVault(record: VaultRecord): KeptVault;
  /** Nothing opens it before `unlockVault`. Waits for nobody. */
  lockVault(): void;
  /** False: it was locked again since its `lockings` were read, and stays so. */
  unlockVault(lockings: number): boolean;
  /**
   * Puts one record in the place of another, all sealed values with it.
   * @throws AppError VAULT_KEY_CHANGED when `kept` is no longer the record, or the entry of `next` was given up meanwhile;
   *   SEALED_VALUE_DAMAGED when a value can't be opened. Nothing is changed then.
   */
  changeVault(change: VaultChange): void;
  /** Notes an entry before the keychain gets it, so that it is found should nothing come of it. */
  announceEntry(entry: string, at: string): void;
  /** It shall leave the keychain. False: the vault has taken it up, or it left before. */
  giveUpEntry(entry: string): boolean;
  /** Entries of the keychain that are nobody's: left behind by a change, or announced before `before` and never taken up. */
  takeEntriesToForget(before: string): readonly string[];
  /** The keychain has it no longer. */
  entryForgotten(entry: string): void;
}
