import type { DatabaseSync } from 'node:sqlite';

export const start = {
  version: 1,
  name: 'start',
  up(db: DatabaseSync): void {
    db.exec(`
      CREATE TABLE state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        revision INTEGER NOT NULL
      ) STRICT;
      INSERT INTO state (id, revision) VALUES (1, 0);

      CREATE TABLE vault (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        vault_id TEXT NOT NULL,
        key_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('keychain', 'passphrase')),
        check_key_id TEXT NOT NULL,
        check_nonce BLOB NOT NULL CHECK (length(check_nonce) = 12),
        check_ciphertext BLOB NOT NULL,
        scrypt_n INTEGER,
        scrypt_r INTEGER,
        scrypt_p INTEGER,
        scrypt_salt BLOB,
        wrapped_key_id TEXT,
        wrapped_nonce BLOB CHECK (length(wrapped_nonce) = 12),
        wrapped_ciphertext BLOB,
        created_at TEXT NOT NULL,
        CHECK ((kind = 'passphrase') = (wrapped_ciphertext IS NOT NULL)),
        CHECK ((wrapped_ciphertext IS NULL) = (scrypt_n IS NULL)),
        CHECK ((wrapped_ciphertext IS NULL) = (scrypt_r IS NULL)),
        CHECK ((wrapped_ciphertext IS NULL) = (scrypt_p IS NULL)),
        CHECK ((wrapped_ciphertext IS NULL) = (scrypt_salt IS NULL)),
        CHECK ((wrapped_ciphertext IS NULL) = (wrapped_key_id IS NULL)),
        CHECK ((wrapped_ciphertext IS NULL) = (wrapped_nonce IS NULL))
      ) STRICT;

      CREATE TABLE profiles (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL UNIQUE,
        description TEXT,
        category TEXT,
        tags TEXT NOT NULL,
        color TEXT,
        icon TEXT,
        author TEXT,
        version TEXT,
        compatibility TEXT,
        auto_enable INTEGER CHECK (auto_enable IN (0, 1)),
        auto_disable INTEGER CHECK (auto_disable IN (0, 1)),
        strict_mode INTEGER CHECK (strict_mode IN (0, 1)),
        dependencies TEXT NOT NULL,
        revision INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE mcps (
        profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        position INTEGER NOT NULL,
        type TEXT NOT NULL,
        command TEXT,
        package_name TEXT,
        host TEXT,
        description TEXT,
        category TEXT,
        tags TEXT NOT NULL,
        disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
        always_allow TEXT,
        usage_count REAL,
        last_used TEXT,
        source TEXT,
        version TEXT,
        env_names TEXT NOT NULL,
        header_names TEXT NOT NULL,
        secret_count INTEGER NOT NULL,
        unknown_count INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (profile_id, id),
        UNIQUE (profile_id, name_folded)
      ) STRICT;
      CREATE INDEX mcps_in_order ON mcps (profile_id, position, disabled);

      CREATE TABLE sealed_blobs (
        profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
        mcp_id TEXT NOT NULL,
        key_id TEXT NOT NULL,
        nonce BLOB NOT NULL CHECK (length(nonce) = 12),
        ciphertext BLOB NOT NULL,
        PRIMARY KEY (profile_id, mcp_id)
      ) STRICT;

      CREATE TABLE remembered_items (
        profile_id TEXT NOT NULL,
        incoming_key TEXT NOT NULL,
        kept_id TEXT NOT NULL,
        fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
        revision INTEGER NOT NULL,
        PRIMARY KEY (profile_id, incoming_key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX remembered_items_by_kept ON remembered_items (profile_id, kept_id);

      CREATE TRIGGER mcp_gone AFTER DELETE ON mcps BEGIN
        DELETE FROM sealed_blobs WHERE profile_id = OLD.profile_id AND mcp_id = OLD.id;
        DELETE FROM remembered_items WHERE profile_id = OLD.profile_id AND kept_id = OLD.id;
      END;
      CREATE TRIGGER profile_gone AFTER DELETE ON profiles BEGIN
        DELETE FROM remembered_items WHERE profile_id = OLD.id;
        DELETE FROM remembered_items WHERE profile_id = '' AND kept_id = OLD.id;
      END;

      CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        summary TEXT NOT NULL,
        undoes INTEGER REFERENCES history (id),
        undone_by INTEGER REFERENCES history (id)
      ) STRICT;

      CREATE TABLE undo_rows (
        id INTEGER PRIMARY KEY,
        history_id INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
        table_name TEXT NOT NULL,
        key TEXT NOT NULL,
        before TEXT,
        revision_after INTEGER,
        label TEXT NOT NULL
      ) STRICT;
      CREATE INDEX undo_rows_of_step ON undo_rows (history_id);

      CREATE TABLE undo_blobs (
        history_id INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
        profile_id TEXT NOT NULL,
        mcp_id TEXT NOT NULL,
        key_id TEXT NOT NULL,
        nonce BLOB NOT NULL CHECK (length(nonce) = 12),
        ciphertext BLOB NOT NULL,
        PRIMARY KEY (history_id, profile_id, mcp_id)
      ) STRICT;
    `);
  },
};
