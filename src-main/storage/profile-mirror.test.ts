import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { refusal } from '../samples/small-home';
import type { StoredChanges } from '../services/profiles/profile-repository';
import { SLICE } from './in-slices';
import { openDatabase } from './open-database';
import { ProfileMirror, type ReadMirrored } from './profile-mirror';
import { sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

/** Names of profiles, mirrored through a connection of its own; `duringRead` runs at each piece that is read. */
class Mirrored implements Disposable {
  readonly #temporary = new TemporaryStorage({ undoDepth: 3 });
  readonly #connection = openDatabase(this.#temporary.folder, { openElsewhere: true }).connection;
  readonly #mirror: ProfileMirror<string>;
  pieces: string[][] = [];
  duringRead = (): void => undefined;

  constructor(profiles: number) {
    const read: ReadMirrored<string> = (reader, ids) => {
      this.pieces.push(JSON.parse(ids) as string[]);
      this.duringRead();
      return reader.rows('SELECT id, name FROM profiles WHERE id IN (SELECT value FROM json_each(?))', ids).map((row) => [row.text('id'), row.text('name')]);
    };
    this.#mirror = new ProfileMirror(read);
    this.apply({ putProfiles: Array.from({ length: profiles }, (_, index) => sampleProfile(`p${index}`, `name ${index}`)) });
  }

  apply(changes: Partial<StoredChanges>): void {
    this.#temporary.apply(changes);
  }

  put(id: string, name: string): void {
    this.apply({ putProfiles: [sampleProfile(id, name)] });
  }

  /** What it says, and what the database says in the same read transaction. */
  async both(): Promise<readonly [mirrored: Record<string, string>, kept: Record<string, string>]> {
    return this.#mirror.current(this.#connection, (values) => [
      Object.fromEntries(values),
      Object.fromEntries(this.#connection.rows('SELECT id, name FROM profiles').map((row) => [row.text('id'), row.text('name')])),
    ]);
  }

  [Symbol.dispose](): void {
    this.#connection.close();
    this.#temporary[Symbol.dispose]();
  }
}

const spin = (): void => {
  const until = performance.now() + SLICE + 1;
  while (performance.now() < until);
};

test('only what was written since is read again', async () => {
  using mirrored = new Mirrored(120);
  const [all, keptAll] = await mirrored.both();
  expect([all, Object.keys(all).length]).toEqual([keptAll, 120]);
  expect(mirrored.pieces.map(({ length }) => length)).toEqual([50, 50, 20]);
  mirrored.pieces = [];
  mirrored.put('p7', 'changed');
  const [found, kept] = await mirrored.both();
  expect([found, found['p7'], mirrored.pieces]).toEqual([kept, 'changed', [['p7']]]);
});

test('others get the thread in between, and what they write then is found', async () => {
  using mirrored = new Mirrored(200);
  mirrored.duringRead = spin;
  const asked = mirrored.both();
  let turns = 0;
  for (const [id, name] of [['p0', 'changed behind'], ['p199', 'changed ahead'], ['new', 'added']] as const) {
    await nextTurn();
    turns += 1;
    mirrored.put(id, name);
  }
  mirrored.apply({ removeProfiles: [sampleProfile('p1', '').id] });
  const [found, kept] = await asked;
  expect(found).toEqual(kept);
  expect([turns, found['p0'], found['p199'], found['new'], found['p1']]).toEqual([3, 'changed behind', 'changed ahead', 'added', undefined]);
});

test('two who ask at once are both told how it is', async () => {
  using mirrored = new Mirrored(120);
  mirrored.duringRead = spin;
  const [one, two] = await Promise.all([mirrored.both(), mirrored.both()]);
  expect([one[0], two[0]]).toEqual([one[1], one[1]]);
});

test('what could not be read is read at the next question', async () => {
  using mirrored = new Mirrored(120);
  mirrored.duringRead = () => {
    if (mirrored.pieces.length === 2) throw new AppError('DATABASE_DAMAGED', { reason: 'a torn page' });
  };
  expect(await refusal(mirrored.both())).toBe('DATABASE_DAMAGED');
  const [found, kept] = await mirrored.both();
  expect(found).toEqual(kept);
  expect(mirrored.pieces.map(({ length }) => length)).toEqual([50, 50, 50, 20]);
});

test('after more than undo records tell of, all are looked at anew', async () => {
  using mirrored = new Mirrored(10);
  await mirrored.both();
  for (let step = 0; step < 5; step += 1) mirrored.put(`p${step}`, `step ${step}`);
  mirrored.apply({ removeProfiles: [sampleProfile('p9', '').id] });
  const [found, kept] = await mirrored.both();
  expect([found, Object.keys(found).length]).toEqual([kept, 9]);
  mirrored.apply({ putProfiles: Array.from({ length: 5001 }, (_, index) => sampleProfile(`many ${index}`, `one of many ${index}`)) });
  const [many, keptThen] = await mirrored.both();
  expect([many, Object.keys(many).length]).toEqual([keptThen, 5010]);
});
