import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../src-shared/errors/app-error';
import { backUpDatabase } from './back-up-database';
import type { Migration } from './migration-list';
import { patiently, type Patience } from './patiently';
import { readPragma } from './read-pragma';

/** `Vals` in ASCII: tells `file` and SQLite whose database this is. */
export const APPLICATION_ID = 0x56_61_6c_73;

export interface MigrationSetting {
  readonly file: string;
  readonly migrations: readonly Migration[];
  readonly patience: Patience;
  readonly now: () => Date;
}

export interface MigrationReport {
  /** Versions reached here, in order; empty where nothing was to do or another process did it. */
  readonly reached: readonly number[];
  readonly backups: readonly string[];
}

/** Brings the schema to the newest version, each step of a database that is in use in a transaction of its own, behind a backup. */
export function migrateDatabase(db: DatabaseSync, setting: MigrationSetting): MigrationReport {
  const reached: number[] = [];
  const backups: string[] = [];
  if (readPragma(db, 'user_version') >= (setting.migrations.at(-1)?.version ?? 0)) return { reached, backups };
  // A no-op within a transaction, so it stands around them; tables can then be rebuilt.
  db.exec('PRAGMA foreign_keys = OFF');
  for (const migration of setting.migrations) {
    patiently(setting.patience, () => db.exec('BEGIN IMMEDIATE'));
    try {
      const version = readPragma(db, 'user_version');
      // A fresh database is made in one go: there is nothing in it to back up, and no other process finds it half made.
      const due = version === 0 ? setting.migrations : [migration].filter((one) => one.version > version);
      if (version > 0 && due.length > 0) backups.push(backUpDatabase(setting.file, version, setting.now()));
      for (const one of due) {
        step(db, one);
        reached.push(one.version);
      }
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
  db.exec('PRAGMA foreign_keys = ON');
  return { reached, backups };
}

function step(db: DatabaseSync, migration: Migration): void {
  const version = readPragma(db, 'user_version');
  if (migration.version !== version + 1) throw new AppError('INTERNAL', { reason: `no migration from ${version} to ${migration.version}` });
  migration.up(db);
  if (db.prepare('PRAGMA foreign_key_check').all().length > 0) {
    throw new AppError('INTERNAL', { reason: `migration ${migration.version} (${migration.name}) leaves rows that point nowhere` });
  }
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migration.version}`);
}
