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
  /** ISO 8601. */
  readonly createdAt: string;
}

/** Where the record is kept. */
export interface VaultRepository {
  readVault(): VaultRecord | undefined;
  /** Keeps `record` unless there is one already; gives back the one that is kept. One transaction. */
  createVault(record: VaultRecord): VaultRecord;
}
