import { AppError } from '../../src-shared/errors/app-error';
import type { HistoryRepository } from '../services/activity/history-repository';
import type { ProfileRepository } from '../services/profiles/profile-repository';
import type { VaultRepository } from '../services/secrets/vault-record';
import type { DatabaseConnection } from './database-connection';
import { LOG_LIMIT, openDatabase, type Opening, type OpenOptions } from './open-database';
import { sizeOf } from './private-files';
import { readSetting, writeSetting } from './settings-table';
import { sqliteHistoryRepository } from './sqlite-history-repository';
import { sqliteProfileRepository } from './sqlite-profile-repository';
import { sqliteVaultRepository } from './sqlite-vault-repository';

export interface StorageOptions extends OpenOptions {
  /** Steps of history that can be taken back. */
  readonly undoDepth: number;
}

/** JSON values under keys. */
export interface StoredSettings {
  /** For the caller to hold against its schema; undefined where nothing is kept. */
  read(key: string): unknown;
  /** Undefined removes it. */
  write(key: string, value: unknown): void;
}

export interface Storage {
  readonly profiles: ProfileRepository;
  readonly history: HistoryRepository;
  readonly vault: VaultRepository;
  readonly settings: StoredSettings;
  /** What opening found and did, for the log. */
  readonly opening: Opening;
  /** Once is enough; again does nothing. */
  close(): void;
}

/** Everything that is kept in `folder`; errors as `openDatabase` states them. */
export function openStorage(folder: string, options: StorageOptions): Storage {
  const { connection, file, opening } = openDatabase(folder, options);
  return {
    profiles: sqliteProfileRepository(connection),
    history: sqliteHistoryRepository(connection, options.undoDepth),
    vault: sqliteVaultRepository(connection),
    settings: {
      read: (key) => readSetting(connection, key),
      write: (key, value) => connection.inTransaction((writer) => writeSetting(writer, key, value)),
    },
    opening,
    close: () => close(connection, file),
  };
}

function close(connection: DatabaseConnection, file: string): void {
  if (!connection.isOpen) return;
  try {
    if (sizeOf(`${file}-wal`) > LOG_LIMIT) cutLog(connection);
  } finally {
    connection.close();
  }
}

/** The last connection does this by itself; while others are open the log would stay at its greatest length. */
function cutLog(connection: DatabaseConnection): void {
  try {
    connection.row('PRAGMA busy_timeout = 0');
    connection.row('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // Somebody reads: the log stays, whole, for the next one.
    if (!(error instanceof AppError && error.code === 'DATABASE_BUSY')) throw error;
  }
}
