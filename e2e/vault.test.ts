import { rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { VaultStatusSchema } from '../src-shared/contract/vault-status';
import { canary } from './canary';
import { refusalOf } from './read-output';
import { TemporaryHome } from './temporary-home';

const SERVERS = {
  mcpServers: {
    one: { command: 'one', env: { TOKEN: canary('vault one') } },
    two: { command: 'two', env: { TOKEN: canary('vault two') } },
  },
};
const NO_PASSPHRASE = { VALISE_PASSPHRASE_FILE: '' };

describe('without a keychain, a passphrase file or a terminal', () => {
  test('an import is refused with what to do, and makes no vault', async () => {
    using home = new TemporaryHome({ passphrase: 'none' });
    home.write('servers.json', SERVERS);
    const ended = await home.run('import', 'servers.json', '--json');
    expect(ended).toMatchObject({ code: 5 });
    expect(refusalOf(ended).code).toBe('VAULT_REQUIRED');
    expect(ended.stderr).toContain('VALISE_PASSPHRASE_FILE');
    expect(ended.stderr).toContain('gnome-keyring');
    const { vault = [], profiles = [], mcps = [], history = [] } = home.everything();
    expect([vault, profiles, mcps, history]).toEqual([[], [], [], []]);
    expect(VaultStatusSchema.parse(JSON.parse((await home.run('vault', 'status', '--json')).stdout))).toMatchObject({ state: 'none' });
  });

  test('what would happen can still be seen, for a dry run seals nothing', async () => {
    using home = new TemporaryHome({ passphrase: 'none' });
    home.write('servers.json', SERVERS);
    const ended = await home.run('import', 'servers.json', '--dry-run');
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain('Dry run, nothing was changed. Servers: 2 added.');
    expect(await home.run('doctor')).toMatchObject({ stdout: expect.stringContaining('VALISE_PASSPHRASE_FILE') as unknown });
  });
});

describe('a vault under a passphrase', () => {
  let home: TemporaryHome;
  let before: ReturnType<TemporaryHome['everything']>;
  beforeAll(async () => {
    home = new TemporaryHome();
    home.write('servers.json', SERVERS);
    home.write('other.json', { mcpServers: { three: { command: 'three', env: { TOKEN: canary('three') } } } });
    expect(await home.run('import', 'servers.json')).toMatchObject({ code: 0 });
    home.save();
  });
  beforeEach(() => {
    home.restore();
    before = home.everything();
  });
  afterAll(() => home[Symbol.dispose]());
  const status = async (environment: Readonly<Record<string, string>>): Promise<unknown> =>
    VaultStatusSchema.parse(JSON.parse((await home.runWith({ environment }, 'vault', 'status', '--json')).stdout));

  test('stays shut with a wrong one: what needs a secret is refused, and nothing is changed', async () => {
    writeFileSync(`${home.folder}/wrong`, 'another passphrase');
    const environment = { VALISE_PASSPHRASE_FILE: `${home.folder}/wrong` };
    for (const words of [['import', 'other.json'], ['import', 'servers.json'], ['show', 'servers'], ['export', 'servers']]) {
      const ended = await home.runWith({ environment }, ...words, '--json');
      expect(ended, words.join(' ')).toMatchObject({ code: 5 });
      expect(refusalOf(ended).code).toBe('PASSPHRASE_WRONG');
    }
    expect(await status(environment)).toMatchObject({ state: 'locked', kind: 'passphrase' });
    expect(home.everything()).toEqual(before);
  });

  test('stays shut without one, and says how to give it', async () => {
    for (const words of [['import', 'other.json'], ['show', 'servers'], ['export', 'servers', '--output', 'out.json']]) {
      const ended = await home.runWith({ environment: NO_PASSPHRASE }, ...words, '--json');
      expect(ended, words.join(' ')).toMatchObject({ code: 5 });
      expect(refusalOf(ended).code).toBe('VAULT_LOCKED');
      expect(ended.stderr).toContain('VALISE_PASSPHRASE_FILE');
    }
    expect(await status(NO_PASSPHRASE)).toMatchObject({ state: 'locked', kind: 'passphrase' });
    expect(home.everything()).toEqual(before);
  });

  test('need not be opened to list, to look back or to undo', async () => {
    for (const words of [['list'], ['list', 'mcps'], ['history'], ['undo']]) {
      expect(await home.runWith({ environment: NO_PASSPHRASE }, ...words), words.join(' ')).toMatchObject({ code: 0, stderr: '' });
    }
    expect(home.rows()['mcps']).toEqual([]);
  });

  test('opens with the passphrase whatever newline ends its file, and not when the file is missing or empty', async () => {
    const passphrase = 'a passphrase that is only for tests';
    for (const [ending, code] of [['', 0], ['\r\n', 0], ['\n\n', 5]] as const) {
      writeFileSync(`${home.folder}/other`, `${passphrase}${ending}`);
      expect(await home.runWith({ environment: { VALISE_PASSPHRASE_FILE: `${home.folder}/other` } }, 'show', 'servers'), JSON.stringify(ending)).toMatchObject({ code });
    }
    rmSync(`${home.folder}/other`);
    const missing = await home.runWith({ environment: { VALISE_PASSPHRASE_FILE: `${home.folder}/other` } }, 'show', 'servers');
    expect(missing).toMatchObject({ code: 8 });
    expect(missing.stderr).toContain(`${home.folder}/other`);
    writeFileSync(`${home.folder}/other`, '\n');
    using fresh = new TemporaryHome({ vault: 'none', environment: { VALISE_PASSPHRASE_FILE: `${home.folder}/other` } });
    fresh.write('servers.json', SERVERS);
    const empty = await fresh.run('import', 'servers.json');
    expect(empty.stderr).toMatch(/passphrase/i);
    expect(empty.stderr).toMatch(/empty/i);
    expect(empty.code).not.toBe(0);
    expect(fresh.everything()['vault']).toEqual([]);
  });

  test('gives no secret to another server: a sealed value that was moved is told, not opened', async () => {
    using db = new DatabaseSync(home.databaseFile);
    const [one, two] = db.prepare(`SELECT profile_id, mcp_id, nonce, ciphertext FROM sealed_blobs WHERE mcp_id <> '' ORDER BY mcp_id`).all();
    const put = db.prepare('UPDATE sealed_blobs SET nonce = ?, ciphertext = ? WHERE profile_id = ? AND mcp_id = ?');
    put.run(two?.['nonce'] ?? null, two?.['ciphertext'] ?? null, one?.['profile_id'] ?? null, one?.['mcp_id'] ?? null);
    db.close();
    const damaged = home.everything();
    for (const words of [['show', 'servers'], ['export', 'servers'], ['import', 'servers.json']]) {
      const ended = await home.run(...words, '--json');
      expect(ended, words.join(' ')).toMatchObject({ code: 8 });
      expect(refusalOf(ended).code).toBe('SEALED_VALUE_DAMAGED');
    }
    expect(home.everything()).toEqual(damaged);
  });
});

describe('a data folder', () => {
  test('that holds a damaged or a newer database is left as it is, and told', async () => {
    using home = new TemporaryHome();
    home.write('servers.json', SERVERS);
    await home.run('import', 'servers.json');
    home.save();
    {
      using db = new DatabaseSync(home.databaseFile);
      db.exec('PRAGMA user_version = 99');
    }
    const newer = home.everything();
    const tooNew = await home.run('list', '--json');
    expect(tooNew).toMatchObject({ code: 7 });
    expect(refusalOf(tooNew).code).toBe('DATABASE_TOO_NEW');
    expect(await home.run('import', 'servers.json')).toMatchObject({ code: 7 });
    expect(home.everything()).toEqual(newer);

    home.restore();
    writeFileSync(home.databaseFile, 'this is no database, whatever its name says. '.repeat(200));
    const damaged = await home.run('list', '--json');
    expect(damaged).toMatchObject({ code: 8 });
    expect(refusalOf(damaged).code).toBe('DATABASE_DAMAGED');
    expect(await home.run('doctor')).toMatchObject({ code: 8, stdout: expect.stringContaining('FAILED') as unknown });
  });
});
