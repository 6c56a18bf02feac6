import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { secretKeyFrom } from './derive-key';
import { openFingerprintKey } from './fingerprint-key';
import { OpenVault } from './vault';
import { passesCheck } from './vault-check';
import { keychainAccount, obtainPassphrase, type VaultParts } from './vault-parts';
import type { VaultRecord } from './vault-record';
import { unwrapKey } from './wrapped-key';

/** The vault of a record. A given passphrase stays the caller's; a keychain vault does not look at it. */
export async function openRecord(parts: VaultParts, record: VaultRecord, given?: Uint8Array): Promise<OpenVault> {
  const dataKey = record.kind === 'keychain' ? await readKey(parts, record) : await askForKey(parts, record, given);
  if (passesCheck(dataKey, record)) return new OpenVault(record.keyId, dataKey, openFingerprintKey(record, dataKey));
  // A passphrase that opened the wrapped key was right, so what disagrees is the record.
  if (record.kind === 'passphrase') throw new AppError('SEALED_VALUE_DAMAGED', { subject: 'vault', reason: 'its check value is damaged' });
  throw keyLost(parts, 'the key kept there is not the one of this database');
}

async function readKey(parts: VaultParts, record: VaultRecord): Promise<KeyObject> {
  const { keychain } = parts;
  const stored = await keychain.read(keychainAccount(record));
  if (stored.state === 'found') return secretKeyFrom(stored.key);
  if (stored.state === 'absent') throw keyLost(parts, 'there is no key for this database');
  throw new AppError('VAULT_UNAVAILABLE', { subject: keychain.name, reason: stored.reason });
}

async function askForKey(parts: VaultParts, record: VaultRecord, given: Uint8Array | undefined): Promise<KeyObject> {
  const { wrapped } = record;
  if (wrapped === undefined) throw new AppError('DATABASE_DAMAGED', { reason: 'its passphrase vault keeps no key' });
  const passphrase = await obtainPassphrase(parts, 'open', given);
  if (passphrase === undefined) throw new AppError('VAULT_LOCKED');
  try {
    return await unwrapKey(wrapped, passphrase, record);
  } finally {
    passphrase.fill(0);
  }
}

const keyLost = ({ keychain }: VaultParts, reason: string): AppError => new AppError('VAULT_KEY_LOST', { subject: keychain.name, reason });
