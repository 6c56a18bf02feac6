import type { DatabaseSync } from 'node:sqlite';

/** What is sealed under a key that is no longer the vault's is refused, whoever writes it. */
const guard = (table: string, event: string): string => `
  CREATE TRIGGER ${table}_${event.split(' ', 1)[0]?.toLowerCase()}_under_current_key BEFORE ${event} ON ${table}
  WHEN EXISTS (SELECT 1 FROM vault WHERE key_id <> NEW.key_id)
  BEGIN SELECT RAISE(ABORT, 'the key of the vault was changed'); END;`;

export const vaultChanges = {
  version: 4,
  name: 'vault-changes',
  up(db: DatabaseSync): void {
    db.exec(`
      ALTER TABLE vault ADD COLUMN keychain_entry TEXT;
      UPDATE vault SET keychain_entry = key_id WHERE kind = 'keychain';
      ALTER TABLE vault ADD COLUMN fingerprint_nonce BLOB CHECK (length(fingerprint_nonce) = 12);
      ALTER TABLE vault ADD COLUMN fingerprint_ciphertext BLOB CHECK ((fingerprint_ciphertext IS NULL) = (fingerprint_nonce IS NULL));
      ALTER TABLE vault ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));
      ALTER TABLE vault ADD COLUMN lockings INTEGER NOT NULL DEFAULT 0;

      CREATE TABLE keychain_entries (
        entry TEXT NOT NULL PRIMARY KEY,
        since TEXT NOT NULL,
        leaving INTEGER NOT NULL CHECK (leaving IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      ${['sealed_blobs', 'undo_blobs', 'import_reports'].flatMap((table) => [guard(table, 'INSERT'), guard(table, 'UPDATE OF key_id')]).join('\n')}
    `);
  },
};
