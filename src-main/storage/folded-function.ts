import type { DatabaseSync } from 'node:sqlite';
import { foldedName } from '../../src-shared/profile/folded-name';

/** Gives SQL `folded(text)`: its own lower() knows ASCII only. Null stays null; no view or trigger of the file can call it. */
export function registerFolded(db: DatabaseSync): void {
  db.function('folded', { deterministic: true, directOnly: true }, (text) => (typeof text === 'string' ? foldedName(text) : null));
}
