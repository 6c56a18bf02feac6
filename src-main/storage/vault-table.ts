import type { KeptVault, VaultRecord } from '../services/secrets/vault-record';
import type { SealedBlob } from '../services/secrets/sealed-blob';
import { AppError } from '../../src-shared/errors/app-error';
import type { Reader, Writer } from './database-connection';
import type { StoredRow } from './stored-row';
import type { Row } from './tracked-table';

const COLUMNS = [
  'vault_id', 'key_id', 'kind', 'check_key_id', 'check_nonce', 'check_ciphertext', 'scrypt_n', 'scrypt_r', 'scrypt_p', 'scrypt_salt',
  'wrapped_key_id', 'wrapped_nonce', 'wrapped_ciphertext', 'keychain_entry', 'fingerprint_nonce', 'fingerprint_ciphertext', 'created_at',
] as const;

const toRow = (record: VaultRecord): Row<(typeof COLUMNS)[number]> => ({
  vault_id: record.vaultId,
  key_id: record.keyId,
  kind: record.kind,
  check_key_id: record.check.keyId,
  check_nonce: record.check.nonce,
  check_ciphertext: record.check.ciphertext,
  scrypt_n: record.wrapped?.scrypt.N ?? null,
  scrypt_r: record.wrapped?.scrypt.r ?? null,
  scrypt_p: record.wrapped?.scrypt.p ?? null,
  scrypt_salt: record.wrapped?.scrypt.salt ?? null,
  wrapped_key_id: record.wrapped?.key.keyId ?? null,
  wrapped_nonce: record.wrapped?.key.nonce ?? null,
  wrapped_ciphertext: record.wrapped?.key.ciphertext ?? null,
  keychain_entry: record.entry ?? null,
  fingerprint_nonce: record.fingerprintKey?.nonce ?? null,
  fingerprint_ciphertext: record.fingerprintKey?.ciphertext ?? null,
  created_at: record.createdAt,
});

const fromRow = (row: StoredRow): KeptVault => ({
  vaultId: row.text('vault_id'),
  keyId: row.text('key_id'),
  kind: kindOf(row.text('kind')),
  check: blobOf(row, 'check'),
  wrapped: row.maybeInteger('scrypt_n') === undefined ? undefined : {
    scrypt: { N: row.integer('scrypt_n'), r: row.integer('scrypt_r'), p: row.integer('scrypt_p'), salt: row.bytes('scrypt_salt') },
    key: blobOf(row, 'wrapped'),
  },
  entry: row.maybeText('keychain_entry'),
  fingerprintKey: row.columns['fingerprint_nonce'] === null ? undefined
    : { keyId: row.text('key_id'), nonce: row.bytes('fingerprint_nonce'), ciphertext: row.bytes('fingerprint_ciphertext') },
  createdAt: row.text('created_at'),
  locked: row.flag('locked'),
  lockings: row.integer('lockings'),
});

const blobOf = (row: StoredRow, name: 'check' | 'wrapped'): SealedBlob =>
  ({ keyId: row.text(`${name}_key_id`), nonce: row.bytes(`${name}_nonce`), ciphertext: row.bytes(`${name}_ciphertext`) });

function kindOf(text: string): VaultRecord['kind'] {
  if (text === 'keychain' || text === 'passphrase') return text;
  throw new AppError('DATABASE_DAMAGED', { reason: 'the vault is of an unknown kind' });
}

export function readVault(reader: Reader): KeptVault | undefined {
  const row = reader.row(`SELECT ${COLUMNS.join(', ')}, locked, lockings FROM vault`);
  return row && fromRow(row);
}

export function insertVault(writer: Writer, record: VaultRecord): void {
  const row = toRow(record);
  const places = COLUMNS.map(() => '?').join(', ');
  writer.run(`INSERT INTO vault (id, ${COLUMNS.join(', ')}) VALUES (1, ${places})`, ...COLUMNS.map((column) => row[column]));
}

/** Whether it is locked stays as it is. */
export function updateVault(writer: Writer, record: VaultRecord): void {
  const row = toRow(record);
  writer.run(`UPDATE vault SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')}`, ...COLUMNS.map((column) => row[column]));
}

export const lockVault = (writer: Writer): void => writer.run('UPDATE vault SET locked = 1, lockings = lockings + 1');

/** False: it was locked again since. */
export const unlockVault = (writer: Writer, lockings: number): boolean =>
  writer.row('UPDATE vault SET locked = 0 WHERE lockings = ? RETURNING id', lockings) !== undefined;
