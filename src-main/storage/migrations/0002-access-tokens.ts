import type { DatabaseSync } from 'node:sqlite';

export const accessTokens = {
  version: 2,
  name: 'access-tokens',
  up(db: DatabaseSync): void {
    db.exec(`
      CREATE TABLE access_tokens (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL UNIQUE,
        key_hash BLOB NOT NULL UNIQUE CHECK (length(key_hash) = 32),
        created_at TEXT NOT NULL,
        last_used TEXT
      ) STRICT;
    `);
  },
};
