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
  const [{ vault_id: vaultId, key_id: keyId } = {}] = home.ask('SELECT vault_id, key_id FROM vault');
  return `${String(vaultId)}/${String(keyId)}`;
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
});
