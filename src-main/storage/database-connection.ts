import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { AppError } from '../../src-shared/errors/app-error';
import { patiently, type Patience } from './patiently';
import { sqliteFailure } from './sqlite-failure';
import { StoredRow } from './stored-row';

/** Asks. */
export interface Reader {
  row(sql: string, ...values: SQLInputValue[]): StoredRow | undefined;
  rows(sql: string, ...values: SQLInputValue[]): StoredRow[];
}

/** Asks and writes; only a write transaction hands one out. */
export interface Writer extends Reader {
  run(sql: string, ...values: SQLInputValue[]): void;
}

/** One connection: each statement prepared once, each error turned into a refusal, transactions as callbacks. */
export class DatabaseConnection implements Reader {
  readonly #database: DatabaseSync;
  readonly #file: string;
  readonly #patience: Patience;
  readonly #statements = new Map<string, StatementSync>();
  readonly #writer: Writer = {
    row: (sql, ...values) => this.row(sql, ...values),
    rows: (sql, ...values) => this.rows(sql, ...values),
    run: (sql, ...values) => this.#run(sql, values),
  };

  constructor(database: DatabaseSync, file: string, patience: Patience) {
    this.#database = database;
    this.#file = file;
    this.#patience = patience;
  }

  row(sql: string, ...values: SQLInputValue[]): StoredRow | undefined {
    const columns = this.#guard(() => this.#prepared(sql).get(...values));
    return columns && new StoredRow(columns);
  }

  rows(sql: string, ...values: SQLInputValue[]): StoredRow[] {
    return this.#guard(() => this.#prepared(sql).all(...values)).map((columns) => new StoredRow(columns));
  }

  /**
   * Runs `write` under the write lock; what it throws undoes all of it.
   * @throws AppError DATABASE_BUSY when another process keeps the lock, DISK_FULL.
   */
  inTransaction<Value>(write: (writer: Writer) => Value): Value {
    this.#begin(this.#patience);
    return this.#finish(() => write(this.#writer));
  }

  /** As `inTransaction`, for what is not worth waiting for: @throws AppError DATABASE_BUSY at once. */
  inTransactionAtOnce<Value>(write: (writer: Writer) => Value): Value {
    return this.withoutWaiting(() => {
      this.#begin({ attempt: 0, total: 0 });
      return this.#finish(() => write(this.#writer));
    });
  }

  /** Within `work` nobody is waited for. */
  withoutWaiting<Value>(work: () => Value): Value {
    this.row('PRAGMA busy_timeout = 0');
    try {
      return work();
    } finally {
      this.row(`PRAGMA busy_timeout = ${this.#patience.attempt}`);
    }
  }

  /** Runs `read` against one state; within a transaction it joins that one. */
  consistently<Value>(read: () => Value): Value {
    if (this.#database.isTransaction) return read();
    this.#guard(() => this.#database.exec('BEGIN'));
    return this.#finish(read);
  }

  /** Until it is let go of by what this gives back, all reading sees the state of this moment, and nothing can be written here. */
  hold(): () => void {
    this.#guard(() => this.#database.exec('BEGIN'));
    // The first reading fixes the state.
    this.row('SELECT 1 FROM sqlite_schema LIMIT 1');
    return () => this.#guard(() => this.#database.exec('COMMIT'));
  }

  get isOpen(): boolean {
    return this.#database.isOpen;
  }

  close(): void {
    this.#statements.clear();
    this.#guard(() => this.#database.close());
  }

  #run(sql: string, values: readonly SQLInputValue[]): void {
    // UTF-8 has no lone surrogates: SQLite would keep another text than the one it was given.
    if (values.some((value) => typeof value === 'string' && !value.isWellFormed())) {
      throw new AppError('INTERNAL', { reason: 'a text with half a surrogate pair can\'t be kept' });
    }
    this.#guard(() => this.#prepared(sql).run(...values));
  }

  #begin(patience: Patience): void {
    if (this.#database.isTransaction) throw new AppError('INTERNAL', { reason: 'a write transaction within another transaction' });
    this.#guard(() => patiently(patience, () => this.#database.exec('BEGIN IMMEDIATE')));
  }

  #finish<Value>(work: () => Value): Value {
    try {
      const value = work();
      if (value instanceof Promise) throw new AppError('INTERNAL', { reason: 'a transaction can\'t wait for a promise' });
      this.#guard(() => this.#database.exec('COMMIT'));
      return value;
    } catch (error) {
      this.#rollBack(error);
      throw error;
    }
  }

  #rollBack(reason: unknown): void {
    // SQLite has already rolled back by itself after some errors, a full disk among them.
    if (!this.#database.isTransaction) return;
    try {
      this.#database.exec('ROLLBACK');
    } catch (error) {
      const cause = new AggregateError([reason, error], 'a transaction could not be rolled back');
      throw new AppError('INTERNAL', { subject: this.#file, reason: cause.message }, { cause });
    }
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<Value>(action: () => Value): Value {
    try {
      return action();
    } catch (error) {
      throw sqliteFailure(error, this.#file);
    }
  }
}
