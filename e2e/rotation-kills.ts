import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { canary } from './canary';
import { serversOf } from './read-output';
import { seededRandom } from './seeded-random';
import { TemporaryHome } from './temporary-home';

const SERVERS = 30;
/** Milliseconds after the first sign of writing within which every second kill falls. */
const WRITING = 6;
const SEALED = ['sealed_blobs', 'undo_blobs', 'import_reports'];

const servers = (state: string): unknown => ({
  mcpServers: Object.fromEntries(Array.from({ length: SERVERS }, (_, index) => [`server ${index}`, { command: 'npx', args: ['-y', state], env: { TOKEN: canary(`${state} ${index}`) } }])),
});

/** Kills changes of the data key at random moments: whatever is left opens, all of it under one key. Throws what it finds wrong. */
export class RotationKills implements Disposable {
  readonly #random: () => number;
  readonly #home = new TemporaryHome();
  #duration = 0;
  #before: unknown;
  /** How often a kill came before the end, and how often the key was changed all the same. */
  kills = 0;
  changed = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** Keeps two states of the same servers, so that there is a step to take back too. */
  async prepare(): Promise<void> {
    const home = this.#home;
    home.write('Many.json', servers('before'));
    assert.equal((await home.run('import', 'Many.json')).code, 0);
    home.write('Many.json', servers('after'));
    assert.equal((await home.run('import', 'Many.json', '--on-conflict', 'update')).code, 0);
    this.#before = serversOf(await home.run('show', 'Many', '--json'));
    home.save();
    const started = performance.now();
    assert.equal((await home.run('vault', 'rotate')).code, 0);
    this.#duration = performance.now() - started;
  }

  async round(): Promise<void> {
    const home = this.#home;
    home.restore();
    const before = home.everything();
    await this.#kill();
    assert.deepEqual(home.ask('PRAGMA quick_check'), [{ quick_check: 'ok' }]);
    const after = home.everything();
    // Not a byte is another one: it reads as before.
    if (isDeepStrictEqual(after, before)) return;
    this.changed += 1;
    assert.deepEqual(this.#keys(), [this.#key()], 'values under another key than the one of the vault');
    assert.notEqual(this.#key(), before['vault']?.[0]?.['key_id']);
    assert.deepEqual(serversOf(await home.run('show', 'Many', '--json')), this.#before);
    // What undo brings back opens, too, and so does the report.
    if (this.changed > 1) return;
    assert.equal((await home.run('history', '--report', '2', '--json')).code, 0);
    assert.equal((await home.run('undo')).code, 0);
    assert.equal((await home.run('show', 'Many')).code, 0);
  }

  async #kill(): Promise<void> {
    const [late, moment] = [this.#random() < 0.5, this.#random()];
    const command = this.#home.start({}, 'vault', 'rotate');
    let over = false;
    const ended = command.ended.finally(() => { over = true; });
    if (late) while (!over && !this.#isWriting()) await nextTurn();
    await Promise.race([ended, wait(late ? moment * WRITING : moment * this.#duration)]);
    command.kill();
    const { code, signal, stderr } = await ended;
    if (signal === 'SIGKILL') this.kills += 1;
    else assert.equal(code, 0, stderr);
  }

  #isWriting(): boolean {
    return (statSync(`${this.#home.databaseFile}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  }

  #key(): unknown {
    return this.#home.ask('SELECT key_id FROM vault')[0]?.['key_id'];
  }

  #keys(): readonly unknown[] {
    return this.#home.ask(SEALED.map((table) => `SELECT key_id FROM ${table}`).join(' UNION ')).map((row) => row['key_id']);
  }

  [Symbol.dispose](): void {
    this.#home[Symbol.dispose]();
  }
}
