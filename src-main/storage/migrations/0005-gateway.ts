import type { DatabaseSync } from 'node:sqlite';

/** What is sealed under a key that is no longer the vault's is refused, whoever writes it. */
const guard = (table: string, event: string): string => `
  CREATE TRIGGER ${table}_${event.split(' ', 1)[0]?.toLowerCase()}_under_current_key BEFORE ${event} ON ${table}
  WHEN EXISTS (SELECT 1 FROM vault WHERE key_id <> NEW.key_id)
  BEGIN SELECT RAISE(ABORT, 'the key of the vault was changed'); END;`;

const SEALED = `
  key_id TEXT NOT NULL,
  nonce BLOB NOT NULL CHECK (length(nonce) = 12),
  ciphertext BLOB NOT NULL`;

export const gateway = {
  version: 5,
  name: 'gateway',
  up(db: DatabaseSync): void {
    db.exec(`
      CREATE TABLE environments (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL UNIQUE,
        description TEXT NOT NULL,
        url TEXT,
        has_secret INTEGER NOT NULL CHECK (has_secret IN (0, 1)),
        has_token INTEGER NOT NULL CHECK (has_token IN (0, 1)),
        revision INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE entities (
        environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        type TEXT NOT NULL,
        identity TEXT NOT NULL,
        identity_key TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT,
        tags TEXT NOT NULL,
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        secret_count INTEGER NOT NULL,
        unknown_count INTEGER NOT NULL,
        refers_to TEXT NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (environment_id, id),
        UNIQUE (environment_id, type, identity_key)
      ) STRICT;

      CREATE TABLE gateway_blobs (
        environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
        entity_id TEXT NOT NULL,
        ${SEALED},
        PRIMARY KEY (environment_id, entity_id)
      ) STRICT;

      CREATE TABLE gateway_undo_blobs (
        history_id INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
        environment_id TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        ${SEALED},
        PRIMARY KEY (history_id, environment_id, entity_id)
      ) STRICT;

      CREATE TRIGGER entity_gone AFTER DELETE ON entities BEGIN
        DELETE FROM gateway_blobs WHERE environment_id = OLD.environment_id AND entity_id = OLD.id;
      END;
      ${['gateway_blobs', 'gateway_undo_blobs'].flatMap((table) => [guard(table, 'INSERT'), guard(table, 'UPDATE OF key_id')]).join('\n')}
    `);
  },
};
