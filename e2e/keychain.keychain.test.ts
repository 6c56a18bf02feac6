// Runs inside e2e/run-with-keyring.mjs: a real Secret Service, unlocked and empty.
import { AsyncEntry } from '@napi-rs/keyring';
import { describe, expect, test } from 'vitest';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { refusalOf, serversOf } from './read-output';
import { TemporaryHome } from './temporary-home';

const SERVERS = { mcpServers: { one: { command: 'one', env: { TOKEN: canary('keychain one') } } } };
const BUS = { DBUS_SESSION_BUS_ADDRESS: process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' };

const keychainHome = (): TemporaryHome => {
  const home = new TemporaryHome({ passphrase: 'none', environment: BUS });
  home.write('servers.json', SERVERS);
  home.write('other.json', { mcpServers: { two: { command: 'two', env: { TOKEN: canary('keychain two') } } } });
  return home;
};

const accountOf = (home: TemporaryHome): string => {
  const [{ vault_id: vaultId, keychain_entry: entry } = {}] = home.ask('SELECT vault_id, keychain_entry FROM vault');
  return `${String(vaultId)}/${String(entry)}`;
};
const entryOf = (account: string): AsyncEntry => new AsyncEntry('valise', account, { linux: { store: 'secret-service' } });
const keyOf = async (account: string): Promise<string> => Buffer.from((await entryOf(account).getSecret()) ?? []).toString('hex');

describe('with a keychain', () => {
  test('nothing is asked: an import makes the key, and what it sealed is shown', async () => {
    using home = keychainHome();
    expect(await home.run('import', 'servers.json')).toMatchObject({ code: 0, stderr: '' });
    const key = await keyOf(accountOf(home));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(home.ask('SELECT kind FROM vault')).toEqual([{ kind: 'keychain' }]);
    const shown = await home.run('show', 'servers', '--json');
    expect(serversOf(shown)['one']?.fields).toContainEqual({ field: 'env.TOKEN', path: ['env', 'TOKEN'], shown: '••••••', secret: true });
    expect((await home.run('export', 'servers', '--output', '-')).stdout).toContain('[REDACTED]');
    expect((await home.run('vault', 'status')).stdout).toMatch(/^Vault: open, key in Secret Service/);
    expect(findCanaries([canary('keychain one'), key], home.files(), home.said)).toEqual([]);
  });

  test('two homes have a key each, and neither opens with the other\'s', async () => {
    using first = keychainHome();
    using second = keychainHome();
    await Promise.all([first.run('import', 'servers.json'), second.run('import', 'servers.json')]);
    expect(accountOf(first)).not.toBe(accountOf(second));
    expect(await keyOf(accountOf(first))).not.toBe(await keyOf(accountOf(second)));
    await entryOf(accountOf(second)).setSecret(Buffer.from(await keyOf(accountOf(first)), 'hex'));
    const ended = await second.run('show', 'servers', '--json');
    expect(ended).toMatchObject({ code: 5 });
    expect(refusalOf(ended).code).toBe('VAULT_KEY_LOST');
    expect(await first.run('show', 'servers')).toMatchObject({ code: 0 });
  });

  test('a key that was deleted is told as lost; no new one is made, and nothing is overwritten', async () => {
    using home = keychainHome();
    await home.run('import', 'servers.json');
    const account = accountOf(home);
    const key = await keyOf(account);
    await entryOf(account).deleteCredential();
    const before = home.everything();
    for (const words of [['show', 'servers'], ['export', 'servers'], ['import', 'servers.json'], ['import', 'other.json'], ['import', 'other.json', '--on-conflict', 'update']]) {
      const ended = await home.run(...words, '--json');
      expect(ended, words.join(' ')).toMatchObject({ code: 5 });
      expect(refusalOf(ended).code).toBe('VAULT_KEY_LOST');
    }
    expect((await home.run('vault', 'status')).stdout).toMatch(/^Vault: unavailable/);
    expect(await home.run('list')).toMatchObject({ code: 0 });
    // Nor does a passphrase that happens to be given make another vault.
    expect(await home.runWith({ environment: { VALISE_PASSPHRASE_FILE: home.passphraseFile } }, 'import', 'other.json')).toMatchObject({ code: 5 });
    expect(home.everything()).toEqual(before);
    expect(await entryOf(account).getSecret()).toBeFalsy();

    await entryOf(account).setSecret(Buffer.from(key, 'hex'));
    expect(await home.run('show', 'servers')).toMatchObject({ code: 0 });
    expect(await home.run('import', 'other.json')).toMatchObject({ code: 0 });
  });

  test('a keychain that is out of reach is no lost key', async () => {
    using home = keychainHome();
    await home.run('import', 'servers.json');
    const before = home.everything();
    const ended = await home.runWith({ environment: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } }, 'import', 'other.json', '--json');
    expect(ended).toMatchObject({ code: 5 });
    expect(refusalOf(ended).code).toBe('VAULT_UNAVAILABLE');
    expect(home.everything()).toEqual(before);
  });

  test('imports at once into a new home end with one key', async () => {
    using home = keychainHome();
    const ended = await Promise.all(['servers.json', 'other.json'].map((file) => home.run('import', file)));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([[0, ''], [0, '']]);
    const opened = await home.run('export', '--all', '--json');
    expect(JSON.parse(opened.stdout)).toMatchObject({ mcps: 2, secretsWithheld: 2 });
  });

  test('a new key takes the place of the old one, in the keychain too', async () => {
    using home = keychainHome();
    await home.run('import', 'servers.json');
    const [account, key] = [accountOf(home), await keyOf(accountOf(home))];
    expect(await home.run('vault', 'rotate')).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Everything is sealed with a new key.') as unknown });
    const after = await keyOf(accountOf(home));
    expect([accountOf(home) === account, after === key, await keyOf(account)]).toEqual([false, false, '']);
    expect(serversOf(await home.run('show', 'servers', '--json'))['one']?.fields).toContainEqual({ field: 'env.TOKEN', path: ['env', 'TOKEN'], shown: '••••••', secret: true });
    expect(home.ask('SELECT * FROM keychain_entries')).toEqual([]);
    expect(findCanaries([canary('keychain one'), key, after], home.files(), home.said)).toEqual([]);
  });

  test('killed in the middle of that, either key is found, and the next command takes out what the vault left', async () => {
    using home = keychainHome();
    await home.run('import', 'servers.json');
    home.save();
    const first = accountOf(home);
    const key = await keyOf(first);
    for (const moment of [250, 350, 450, 550]) {
      home.restore();
      await entryOf(first).setSecret(Buffer.from(key, 'hex'));
      const command = home.start({}, 'vault', 'rotate');
      await Promise.race([command.ended, new Promise((resolve) => { setTimeout(resolve, moment); })]);
      command.kill();
      await command.ended;
      const left = home.ask('SELECT entry FROM keychain_entries WHERE leaving = 1').map(({ entry }) => `${String(accountOf(home).split('/')[0])}/${String(entry)}`);
      expect(await home.run('show', 'servers'), `killed after ${moment} ms`).toMatchObject({ code: 0 });
      expect(await Promise.all(left.map(keyOf))).toEqual(left.map(() => ''));
      expect(home.ask('SELECT * FROM keychain_entries WHERE leaving = 1')).toEqual([]);
    }
  });

  test('the key moves under a passphrase, and into the keychain again', async () => {
    using home = keychainHome();
    await home.run('import', 'servers.json');
    const [account, key] = [accountOf(home), await keyOf(accountOf(home))];
    const passphrase = ['--passphrase-file', home.passphraseFile];
    expect(await home.run('vault', 'move', '--to', 'passphrase', ...passphrase)).toMatchObject({ code: 0, stderr: '' });
    expect([await keyOf(account), home.ask('SELECT kind, keychain_entry FROM vault')]).toEqual(['', [{ kind: 'passphrase', keychain_entry: null }]]);
    expect(await home.run('show', 'servers')).toMatchObject({ code: 5 });
    expect(await home.runWith({ environment: { VALISE_PASSPHRASE_FILE: home.passphraseFile } }, 'show', 'servers')).toMatchObject({ code: 0 });
    expect(await home.run('vault', 'move', '--to', 'keychain', ...passphrase)).toMatchObject({ code: 0, stderr: '' });
    expect([accountOf(home) === account, await keyOf(accountOf(home))]).toEqual([false, key]);
    expect(await home.run('show', 'servers')).toMatchObject({ code: 0 });
    expect(findCanaries([key, 'a passphrase that is only for tests'], home.files(), home.said)).toEqual([]);
  });
});
