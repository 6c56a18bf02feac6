import type { DatabaseSync } from 'node:sqlite';

export const importReports = {
  version: 3,
  name: 'import-reports',
  up(db: DatabaseSync): void {
    db.exec(`
      CREATE TABLE import_reports (
        history_id INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
        part INTEGER NOT NULL CHECK (part >= 0),
        report_id TEXT NOT NULL,
        key_id TEXT NOT NULL,
        nonce BLOB NOT NULL CHECK (length(nonce) = 12),
        ciphertext BLOB NOT NULL,
        PRIMARY KEY (history_id, part)
      ) STRICT;
    `);
  },
};
