import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { canary } from './canary';
import { sampleDocument } from './sample-document';
import { seededRandom } from './seeded-random';
import { TemporaryHome } from './temporary-home';

const SERVERS = 300;
const CLOCK = { SOURCE_DATE_EPOCH: '1750000000' };
const TEMPORARY = /\.valise-tmp$/;
/** Milliseconds after the first sign of writing within which most kills fall: about as long as the writing takes. */
const WRITING = { import: 60, export: 4 };
/** Makes an export so long that it is not written in a moment. */
const PADDING = 'many words of no meaning, '.repeat(400);

/** A profile whose every server says which `state` of the file it came from. */
const profileIn = (state: string): unknown => sampleDocument({ id: '3c1f7f5e-6b0a-4f6e-8f43-0a1b2c3d4e5f', name: 'Many' }, Array.from({ length: SERVERS }, (_, index) => ({
  id: `server-${index}`, name: `server ${index}`, type: 'stdio', command: 'npx', args: ['-y', `@example/server-${index}`, PADDING],
  env: { TOKEN: canary(`${state} ${index}`), LOG_LEVEL: 'info' }, description: `in state ${state}`,
})));

function newHome(): TemporaryHome {
  const home = new TemporaryHome({ vault: 'none' });
  home.write('a.json', profileIn('A'));
  return home;
}

/** Kills commands at random moments and holds what they leave against "before or after, never between". Throws what it finds wrong. */
export class KillSeries implements Disposable {
  readonly #random: () => number;
  readonly #home = new TemporaryHome({ environment: CLOCK });
  readonly #durations = { import: 0, update: 0, export: 0 };
  #reference = '';
  /** How often a kill came before the end. */
  kills = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** Keeps state A, and measures how long each command takes when nobody kills it. */
  async prepare(): Promise<void> {
    const home = this.#home;
    home.write('a.json', profileIn('A'));
    home.write('b.json', profileIn('B'));
    {
      using fresh = newHome();
      this.#durations.import = await this.#timed(fresh, 'import', 'a.json');
    }
    await this.#timed(home, 'import', 'a.json');
    home.save();
    this.#durations.update = await this.#timed(home, 'import', 'b.json', '--on-conflict', 'update');
    home.restore();
    this.#durations.export = await this.#timed(home, 'export', 'Many', '--output', 'reference.json');
    this.#reference = home.read('reference.json');
  }

  async #timed(home: TemporaryHome, ...words: readonly string[]): Promise<number> {
    const started = performance.now();
    const ended = await home.run(...words);
    assert.equal(ended.code, 0, ended.stderr);
    return performance.now() - started;
  }

  /** One kill, of one of four kinds in turn. */
  async round(index: number): Promise<void> {
    const kinds = [() => this.#importIntoNewHome(), () => this.#importOverKept(), () => this.#exportToNewFile(), () => this.#exportOverFile()];
    await kinds[index % kinds.length]?.();
  }

  async #importIntoNewHome(): Promise<void> {
    using home = newHome();
    await this.#killed(home, this.#durations.import, WRITING.import, () => walBytes(home) > 0, 'import', 'a.json');
    const { servers, history } = existsSync(home.databaseFile) ? soundState(home) : { servers: [], history: 0 };
    assert.deepEqual(servers, history === 0 ? [] : [{ description: 'in state A', count: SERVERS }]);
    // Whatever was left, the next import completes it, and every sealed value opens.
    assert.equal((await home.run('import', 'a.json')).code, 0);
    assert.deepEqual(soundState(home).servers, [{ description: 'in state A', count: SERVERS }]);
    const exported = await home.run('export', 'Many', '--json', '--output', 'out.json');
    assert.equal((JSON.parse(exported.stdout) as { secretsWithheld: number }).secretsWithheld, SERVERS);
  }

  async #importOverKept(): Promise<void> {
    const home = this.#home;
    home.restore();
    const before = home.rows();
    await this.#killed(home, this.#durations.update, WRITING.import, () => walBytes(home) > 0, 'import', 'b.json', '--on-conflict', 'update');
    const { servers, history } = soundState(home);
    assert.deepEqual(servers, [{ description: `in state ${history === 1 ? 'A' : 'B'}`, count: SERVERS }]);
    if (history === 1) assert.deepEqual(home.rows(), before);
    const listed = await home.run('list', 'mcps', '--json');
    assert.equal((JSON.parse(listed.stdout) as unknown[]).length, SERVERS);
  }

  async #exportToNewFile(): Promise<void> {
    const target = this.#exportTarget();
    rmSync(target, { force: true });
    await this.#killedExport('export', 'Many', '--output', 'out.json');
    if (existsSync(target)) assert.ok(readFileSync(target, 'utf8') === this.#reference, 'the new file is not whole');
  }

  async #exportOverFile(): Promise<void> {
    const target = this.#exportTarget();
    writeFileSync(target, 'what was there');
    await this.#killedExport('export', 'Many', '--output', 'out.json', '--force');
    assert.ok(['what was there', this.#reference].includes(readFileSync(target, 'utf8')), 'the file that was there is neither whole nor the new one');
  }

  #exportTarget(): string {
    return path.join(this.#home.work, 'out.json');
  }

  async #killedExport(...words: readonly string[]): Promise<void> {
    this.#home.restore();
    // A killed export may leave its temporary file, so only a further one is a sign.
    const [size, left] = [sizeOf(this.#exportTarget()), this.#temporaries().length];
    await this.#killed(this.#home, this.#durations.export, WRITING.export, () => this.#temporaries().length > left || sizeOf(this.#exportTarget()) !== size, ...words);
    soundState(this.#home);
  }

  /** One kill in four falls anywhere, the others once writing has begun. */
  async #killed(home: TemporaryHome, duration: number, window: number, writing: () => boolean, ...words: readonly string[]): Promise<void> {
    const [anywhere, moment] = [this.#random() < 0.25, this.#random()];
    const command = home.start({}, ...words);
    let over = false;
    const ended = command.ended.finally(() => { over = true; });
    if (!anywhere) while (!over && !writing()) await nextTurn();
    await Promise.race([ended, wait(anywhere ? moment * duration : moment * window)]);
    command.kill();
    const { code, signal, stderr } = await ended;
    if (signal === 'SIGKILL') this.kills += 1;
    else assert.equal(code, 0, stderr);
  }

  #temporaries(): readonly string[] {
    return readdirSync(this.#home.work).filter((name) => TEMPORARY.test(name));
  }

  /** What killed exports left goes with a later export, once it is older than a minute; gives back how much that was. */
  async sweep(): Promise<number> {
    const left = this.#temporaries();
    const longAgo = Date.now() / 1000 - 120;
    for (const name of left) utimesSync(path.join(this.#home.work, name), longAgo, longAgo);
    assert.equal((await this.#home.run('export', 'Many', '--output', 'out.json', '--force')).code, 0);
    assert.deepEqual(this.#temporaries(), []);
    return left.length;
  }

  [Symbol.dispose](): void {
    this.#home[Symbol.dispose]();
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
const walBytes = (home: TemporaryHome): number => sizeOf(`${home.databaseFile}-wal`);

/** Opens the database as it was left, checks all of it, and counts what is in it. */
function soundState(home: TemporaryHome): { readonly servers: readonly Record<string, unknown>[]; readonly history: number } {
  using db = new DatabaseSync(home.databaseFile);
  const ask = (sql: string): Record<string, unknown>[] => db.prepare(sql).all().map((row) => ({ ...row }));
  assert.deepEqual(ask('PRAGMA quick_check'), [{ quick_check: 'ok' }]);
  assert.deepEqual(ask('PRAGMA foreign_key_check'), []);
  // Killed before its first transaction ended, a database has no tables yet.
  if (ask(`SELECT name FROM sqlite_schema WHERE name = 'mcps'`).length === 0) return { servers: [], history: 0 };
  const servers = ask('SELECT description, count(*) AS count FROM mcps GROUP BY description');
  const bare = ask('SELECT id FROM mcps LEFT JOIN sealed_blobs ON sealed_blobs.profile_id = mcps.profile_id AND mcp_id = id WHERE mcp_id IS NULL');
  assert.deepEqual(bare, [], 'servers without their sealed values');
  assert.ok(servers.length === 0 || ask('SELECT * FROM vault').length === 1, 'sealed values without a vault');
  const [{ history = 0 } = {}] = ask(`SELECT count(*) AS history FROM history WHERE kind = 'import'`);
  return { servers, history: Number(history) };
}
