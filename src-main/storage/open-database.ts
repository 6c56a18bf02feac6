import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../src-shared/errors/app-error';
import { DatabaseConnection } from './database-connection';
import { registerFolded } from './folded-function';
import { APPLICATION_ID, migrateDatabase, type MigrationReport } from './migrate-database';
import { MIGRATIONS, type Migration } from './migration-list';
import { PATIENCE, patiently, type Patience } from './patiently';
import { createPrivateFile, createPrivateFolder, guarded, makePrivate, sizeOf } from './private-files';
import { readPragma } from './read-pragma';
import { sqliteFailure } from './sqlite-failure';
import { StoredRow } from './stored-row';

export const DATABASE_FILE = 'valise.db';

/** A write-ahead log longer than this is cut when it starts anew. */
export const LOG_LIMIT = 16 * 1024 * 1024;

export interface OpenOptions {
  readonly migrations?: readonly Migration[];
  readonly patience?: Patience;
  /** Names backups. */
  readonly now?: () => Date;
  /** Another connection of this process has opened the file before, so its log is no sign of a crash. */
  readonly openElsewhere?: boolean;
}

export interface Opening extends MigrationReport {
  /** A log stood there, as after a crash, and the whole file was checked. */
  readonly checked: boolean;
}

export interface OpenedDatabase {
  readonly connection: DatabaseConnection;
  readonly file: string;
  readonly opening: Opening;
}

/**
 * Opens `valise.db` in `folder`, making both where they are missing, and brings its schema up to date.
 * @throws AppError DATABASE_TOO_NEW (nothing is touched then), DATABASE_DAMAGED, DATABASE_BUSY, DATABASE_NOT_OPENED, DISK_FULL.
 */
export function openDatabase(folder: string, options: OpenOptions = {}): OpenedDatabase {
  const { migrations = MIGRATIONS, patience = PATIENCE, now = () => new Date(), openElsewhere = false } = options;
  const file = path.join(folder, DATABASE_FILE);
  createPrivateFolder(folder);
  const logged = sizeOf(`${file}-wal`);
  const afterCrash = !openElsewhere && logged > 0;
  refuseEmptied(file, logged);
  createPrivateFile(file);
  // SQLite gives -wal and -shm the mode of the file, but keeps the mode of those that stand there.
  for (const ending of ['', '-wal', '-shm']) makePrivate(file + ending);
  const db = connect(file, patience);
  try {
    patiently(patience, () => refuseUnfit(db, file, migrations.at(-1)?.version ?? 0));
    patiently(patience, () => configure(db, file));
    if (afterCrash) checkWhole(db, file);
    const report = migrateDatabase(db, { file, migrations, patience, now });
    return { connection: new DatabaseConnection(db, file, patience), file, opening: { ...report, checked: afterCrash } };
  } catch (error) {
    db.close();
    throw sqliteFailure(error, file);
  }
}

function connect(file: string, patience: Patience): DatabaseSync {
  try {
    const db = new DatabaseSync(file, { timeout: patience.attempt, defensive: true, enableForeignKeyConstraints: true, allowExtension: false });
    registerFolded(db);
    return db;
  } catch (error) {
    throw sqliteFailure(error, file);
  }
}

/**
 * A file of 0 bytes is what an interrupted first start leaves. One that has backups or a log held something once, and SQLite would take it
 * for a new database and delete the log. `logged`, in bytes, is read before the file is: whoever makes one writes to it before the log.
 */
function refuseEmptied(file: string, logged: number): void {
  if (sizeOf(file) > 0) return;
  const there = existsSync(file);
  const refuse = (reason: string): AppError => new AppError('DATABASE_DAMAGED', { subject: file, reason: `it is ${there ? 'empty' : 'gone'}, ${reason}` });
  // Over another file than its own, a log would be played back all the same.
  if (logged > 0) throw refuse(`but its log "${file}-wal" holds changes; put back the file that the log belongs to, or move the log away before anything else stands in its place`);
  const [newest, ...older] = there ? listBackups(file) : [];
  if (newest !== undefined) throw refuse(`but has ${older.length === 0 ? 'a backup' : `${older.length + 1} backups, the newest`}, "${newest}"; copy it to its place, or move its folder away to begin anew`);
}

/** What back-up-database has finished, newest first. */
function listBackups(file: string): readonly string[] {
  const folder = path.join(path.dirname(file), 'backups');
  const names = guarded(folder, () => (existsSync(folder) ? readdirSync(folder) : []));
  return names.filter((name) => /^valise-v\d+-.*\.db$/.test(name))
    .toSorted((one, two) => two.localeCompare(one, 'en', { numeric: true })).map((name) => path.join(folder, name));
}

/** Before anything is written: whose file is it, and do we know its schema? In one transaction, as another process may be making it. */
function refuseUnfit(db: DatabaseSync, file: string, newest: number): void {
  db.exec('PRAGMA trusted_schema = OFF; BEGIN');
  try {
    const application = readPragma(db, 'application_id');
    const version = readPragma(db, 'user_version');
    const empty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
    const fresh = application === 0 && version === 0 && empty;
    if (application !== APPLICATION_ID && !fresh) {
      throw new AppError('DATABASE_DAMAGED', { subject: file, reason: 'it is the database of another program' });
    }
    if (version > newest) {
      throw new AppError('DATABASE_TOO_NEW', { subject: file, reason: `schema ${version}`, expected: `schema ${newest} or older` });
    }
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}

function configure(db: DatabaseSync, file: string): void {
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
  if (mode !== 'wal') throw new AppError('DATABASE_NOT_OPENED', { subject: file, reason: 'this file system allows no write-ahead log' });
  // FULL: with NORMAL a power cut may take back a reported import whose source the person has deleted by then.
  // secure_delete: what was removed must not lie in free pages, where a key that leaks later would open it.
  // cache_size in KiB: what an apply of some ten thousand servers touches need not go through the log twice.
  db.exec(`PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -32768; PRAGMA journal_size_limit = ${LOG_LIMIT}`);
}

function checkWhole(db: DatabaseSync, file: string): void {
  const [first] = db.prepare('PRAGMA quick_check(1)').all();
  const answer = new StoredRow(first ?? {}).text('quick_check');
  if (answer !== 'ok') throw new AppError('DATABASE_DAMAGED', { subject: file, reason: answer });
}
