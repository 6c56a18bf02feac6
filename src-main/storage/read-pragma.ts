import type { DatabaseSync } from 'node:sqlite';
import { StoredRow } from './stored-row';

/** A pragma whose answer is one integer of the same name. */
export function readPragma(db: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return new StoredRow(db.prepare(`PRAGMA ${name}`).get() ?? {}).integer(name);
}
