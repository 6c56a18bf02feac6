import type { VaultRepository } from '../services/secrets/vault-record';
import type { DatabaseConnection } from './database-connection';
import { insertVault, readVault } from './vault-table';

export const sqliteVaultRepository = (connection: DatabaseConnection): VaultRepository => ({
  readVault: () => readVault(connection),
  createVault: (record) => connection.inTransaction((writer) => {
    const kept = readVault(writer);
    if (kept === undefined) insertVault(writer, record);
    return kept ?? record;
  }),
});
