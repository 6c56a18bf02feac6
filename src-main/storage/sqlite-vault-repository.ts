import { AppError } from '../../src-shared/errors/app-error';
import type { KeptVault, VaultChange, VaultRecord, VaultRepository } from '../services/secrets/vault-record';
import { cutLog } from './cut-log';
import type { DatabaseConnection, Writer } from './database-connection';
import { adoptEntry, announceEntry, anyEntryDue, giveUpEntries, giveUpEntry, leaveEntry, removeEntry } from './keychain-entries-table';
import { resealValues } from './reseal-values';
import { insertVault, lockVault, readVault, unlockVault, updateVault } from './vault-table';

export const sqliteVaultRepository = (connection: DatabaseConnection): VaultRepository => ({
  readVault: () => readVault(connection),
  createVault: (record) => connection.inTransaction((writer): KeptVault => {
    const kept = readVault(writer);
    if (kept === undefined) insertVault(writer, record);
    return kept ?? { ...record, locked: false, lockings: 0 };
  }),
  lockVault: () => connection.inTransactionAtOnce(lockVault),
  unlockVault: (lockings) => connection.inTransaction((writer) => unlockVault(writer, lockings)),
  changeVault: (change) => {
    connection.inTransaction((writer) => changeVault(writer, change));
    // An older key, or an older passphrase, opens what stands there.
    cutLog(connection);
  },
  announceEntry: (entry, at) => connection.inTransaction((writer) => announceEntry(writer, entry, at)),
  giveUpEntry: (entry) => connection.inTransaction((writer) => giveUpEntry(writer, entry)),
  takeEntriesToForget: (before) => (anyEntryDue(connection, before) ? connection.inTransaction((writer) => giveUpEntries(writer, before)) : []),
  entryForgotten: (entry) => connection.inTransaction((writer) => removeEntry(writer, entry)),
});

function changeVault(writer: Writer, { kept, next, reseal, onValues, at }: VaultChange): void {
  const standing = readVault(writer);
  if (standing === undefined || !isSame(standing, kept)) throw new AppError('VAULT_KEY_CHANGED');
  if (next.entry !== kept.entry) {
    if (next.entry !== undefined && !adoptEntry(writer, next.entry)) throw new AppError('VAULT_KEY_CHANGED');
    if (kept.entry !== undefined) leaveEntry(writer, kept.entry, at);
  }
  updateVault(writer, next);
  if (reseal !== undefined) resealValues(writer, next.keyId, reseal, (done, total) => onValues?.(done, total));
}

/** Each wrapping has a nonce of its own, and each entry of the keychain a name of its own. */
const isSame = (one: VaultRecord, two: VaultRecord): boolean =>
  one.vaultId === two.vaultId && one.keyId === two.keyId && one.kind === two.kind && one.entry === two.entry && nonceOf(one) === nonceOf(two);

const nonceOf = ({ wrapped }: VaultRecord): string | undefined => (wrapped === undefined ? undefined : Buffer.from(wrapped.key.nonce).toString('hex'));
