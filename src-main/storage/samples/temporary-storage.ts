import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import type { StoredChanges } from '../../services/profiles/profile-repository';
import { openStorage, type Storage, type StorageOptions } from '../open-storage';
import { IMPORT, sampleChanges } from './stored-samples';

const TRACKED = ['profiles', 'mcps', 'sealed_blobs', 'remembered_items'];

/** A real database, in a folder that goes with the end of the scope unless it is somebody else's. */
export class TemporaryStorage {
  readonly folder: string;
  readonly file: string;
  readonly storage: Storage;
  readonly #own: boolean;

  constructor(options: Partial<StorageOptions> = {}, folder?: string) {
    this.#own = folder === undefined;
    this.folder = folder ?? mkdtempSync(path.join(tmpdir(), 'valise-storage-'));
    this.file = path.join(this.folder, 'valise.db');
    this.storage = openStorage(this.folder, { undoDepth: 50, ...options });
  }

  apply(changes: Partial<StoredChanges>): HistoryEntry {
    return this.storage.history.applyChanges(sampleChanges(changes), IMPORT, this.storage.profiles.revision());
  }

  undo(entry: HistoryEntry): HistoryEntry {
    return this.storage.history.undo(entry.id, '2025-06-07T08:09:10.000Z');
  }

  /** Asks through a connection of its own, past all code under test. */
  ask(sql: string): Record<string, unknown>[] {
    const db = new DatabaseSync(this.file, { readOnly: true });
    try {
      return db.prepare(sql).all().map((row) => ({ ...row }));
    } finally {
      db.close();
    }
  }

  /** Writes past all code under test. */
  damage(sql: string): void {
    const db = new DatabaseSync(this.file);
    try {
      db.exec(sql);
    } finally {
      db.close();
    }
  }

  /** Every row of every table that an undo puts back. */
  rows(): Record<string, unknown> {
    return Object.fromEntries(TRACKED.map((table) => [table, this.ask(`SELECT * FROM ${table} ORDER BY 1, 2`)]));
  }

  logSize(): number {
    return statSync(`${this.file}-wal`).size;
  }

  [Symbol.dispose](): void {
    this.storage.close();
    if (this.#own) rmSync(this.folder, { recursive: true, force: true });
  }
}
