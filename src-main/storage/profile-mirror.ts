import { setImmediate as nextTurn } from 'node:timers/promises';
import { changedProfiles, newestEntry } from './changed-profiles';
import type { DatabaseConnection, Reader } from './database-connection';
import { SLICE } from './in-slices';
import { readRevision } from './state-table';

/** How many profiles are read at once. */
const PIECE = 50;

/** What is mirrored of the profiles whose ids come as a JSON list; those that are gone or have nothing are left out. */
export type ReadMirrored<Value> = (reader: Reader, ids: string) => Iterable<readonly [id: string, value: Value]>;

/** What is kept of every profile, in memory, made anew for what was written since; in slices, so that others get the thread in between. */
export class ProfileMirror<Value> {
  readonly #read: ReadMirrored<Value>;
  readonly #values = new Map<string, Value>();
  /** To be read again; until none is left, `#values` are of several states. */
  readonly #stale = new Set<string>();
  /** Up to where `#stale` knows what was written. */
  #seen: { readonly revision: number; readonly entry: number } | undefined;

  constructor(read: ReadMirrored<Value>) {
    this.#read = read;
  }

  /** What `use` makes of the values as they are now; it runs in a read transaction of the state that they stand for. */
  async current<Result>(connection: DatabaseConnection, use: (values: ReadonlyMap<string, Value>, revision: number) => Result): Promise<Result> {
    for (;;) {
      const done = connection.consistently(() => {
        const until = performance.now() + SLICE;
        const revision = this.#notice(connection);
        if (this.#stale.size === 0) return { result: use(this.#values, revision) };
        this.#catchUp(connection, until);
        return undefined;
      });
      if (done !== undefined) return done.result;
      await nextTurn();
    }
  }

  #notice(reader: Reader): number {
    const revision = readRevision(reader);
    if (revision === this.#seen?.revision) return revision;
    const changed = this.#seen && changedProfiles(reader, this.#seen.entry, revision - this.#seen.revision);
    const stale = changed ?? [...this.#values.keys(), ...reader.rows('SELECT id FROM profiles').map((row) => row.text('id'))];
    for (const id of stale) this.#stale.add(id);
    this.#seen = { revision, entry: newestEntry(reader) };
    return revision;
  }

  /** Reads at least a little. */
  #catchUp(reader: Reader, until: number): void {
    do {
      const ids = this.#someStale();
      // All of them or none: what could not be read is stale as before.
      const read = [...this.#read(reader, JSON.stringify(ids))];
      for (const id of ids) {
        this.#values.delete(id);
        this.#stale.delete(id);
      }
      for (const [id, value] of read) this.#values.set(id, value);
    } while (this.#stale.size > 0 && performance.now() < until);
  }

  #someStale(): readonly string[] {
    const ids: string[] = [];
    for (const id of this.#stale) {
      if (ids.length === PIECE) break;
      ids.push(id);
    }
    return ids;
  }
}
