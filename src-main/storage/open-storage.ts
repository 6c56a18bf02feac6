import type { ChangeStamp } from '../services/activity/change-watch';
import type { HistoryRepository } from '../services/activity/history-repository';
import type { GatewayRepository } from '../services/gateway/gateway-repository';
import type { ImportStatusRepository } from '../services/gateway/import-status-repository';
import type { ProfileRepository } from '../services/profiles/profile-repository';
import type { VaultRepository } from '../services/secrets/vault-record';
import type { AccessTokenRepository } from '../services/settings/access-token-repository';
import { readStamp } from './change-stamp';
import { cutLog } from './cut-log';
import type { DatabaseConnection } from './database-connection';
import { LOG_LIMIT, openDatabase, type Opening, type OpenOptions } from './open-database';
import { sizeOf } from './private-files';
import { readSetting, writeSetting } from './settings-table';
import { sqliteAccessTokenRepository } from './sqlite-access-token-repository';
import { sqliteGatewayRepository } from './sqlite-gateway-repository';
import { sqliteHistoryRepository } from './sqlite-history-repository';
import { sqliteImportStatusRepository } from './sqlite-import-status-repository';
import { sqliteProfileRepository } from './sqlite-profile-repository';
import { sqliteVaultRepository } from './sqlite-vault-repository';
import { untilFree } from './until-free';

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
  /** Writes what `change` makes of the kept value; nobody writes in between. */
  change(key: string, change: (kept: unknown) => unknown): void;
}

export interface Storage {
  readonly profiles: ProfileRepository;
  readonly gateway: GatewayRepository;
  readonly importStatuses: ImportStatusRepository;
  readonly history: HistoryRepository;
  readonly vault: VaultRepository;
  readonly settings: StoredSettings;
  readonly tokens: AccessTokenRepository;
  /** Another one than before where profiles, servers, history, settings or the vault's record changed, whoever wrote. Cheap. */
  stamp(): ChangeStamp;
  /** From here on one state is read, whoever writes, and nothing can be written here; gives back how to let go of it. Not for a connection that others use. */
  hold(): () => void;
  /** Resolves when nobody else writes, at the latest after so many milliseconds; the thread is free meanwhile. */
  untilFree(most: number): Promise<void>;
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
    gateway: sqliteGatewayRepository(connection),
    importStatuses: sqliteImportStatusRepository(connection),
    history: sqliteHistoryRepository(connection, options.undoDepth),
    vault: sqliteVaultRepository(connection),
    settings: {
      read: (key) => readSetting(connection, key),
      write: (key, value) => connection.inTransaction((writer) => writeSetting(writer, key, value)),
      change: (key, change) => connection.inTransaction((writer) => writeSetting(writer, key, change(readSetting(writer, key)))),
    },
    tokens: sqliteAccessTokenRepository(connection),
    stamp: () => readStamp(connection),
    hold: () => connection.hold(),
    untilFree: (most) => untilFree(connection, most),
    opening,
    close: () => close(connection, file),
  };
}

function close(connection: DatabaseConnection, file: string): void {
  if (!connection.isOpen) return;
  try {
    // The last connection does this by itself; while others are open the log would stay at its greatest length.
    if (sizeOf(`${file}-wal`) > LOG_LIMIT) cutLog(connection);
  } finally {
    connection.close();
  }
}
