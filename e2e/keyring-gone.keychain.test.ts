import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { AsyncEntry } from '@napi-rs/keyring';
import { expect, test } from 'vitest';
import { KeyringSession } from './keyring-session';
import { refusalOf } from './read-output';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

const SERVERS = { mcpServers: { one: { command: 'one', env: { TOKEN: 'quiet words' } } } };
const EXPORTS = [['servers', '--secrets', 'plain', '--yes-in-clear'], ['--all'], ['servers', '--secrets', 'sealed', '--password-file', 'password']];

async function keychainHome(address: string): Promise<{ readonly home: TemporaryHome; readonly out: string }> {
  const home = new TemporaryHome({ passphrase: 'none', environment: { DBUS_SESSION_BUS_ADDRESS: address } });
  home.write('servers.json', SERVERS);
  home.write('other.json', { mcpServers: { two: { command: 'two', env: { TOKEN: 'other words' } } } });
  home.write('password', 'only for tests');
  const out = path.join(home.folder, 'out');
  mkdirSync(out);
  const ended = await home.run('import', 'servers.json');
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  return { home, out };
}

const WAYS = { VAULT_UNAVAILABLE: /^valise: The keychain that holds the key of this vault can not be reached.*\n {2}Unlock the keychain .*\n$/, VAULT_KEY_LOST: /^valise: The keychain no longer holds the key of this vault.*\n {2}Restore the keychain entry .*\n$/ };

/** What seals or opens is refused with what happened and what to do, and leaves neither a file nor a row. */
async function expectRefusals(home: TemporaryHome, out: string, code: keyof typeof WAYS): Promise<void> {
  const before = home.everything();
  for (const words of [...EXPORTS.map((flags) => ['export', '--output', out, ...flags]), ['import', 'other.json'], ['vault', 'rotate']]) {
    const ended = await home.run(...words, '--json');
    expect(ended, words.join(' ')).toMatchObject({ code: 5, stderr: expect.stringMatching(WAYS[code]) as unknown });
    expect(refusalOf(ended).code, words.join(' ')).toBe(code);
  }
  expect([readdirSync(out), home.everything()]).toEqual([[], before]);
  expect(await home.run('list')).toMatchObject({ code: 0 });
}

test('a keyring that is killed between two commands is told as out of reach, changes nothing, and is used again when it is back', async () => {
  await using session = await KeyringSession.start();
  const { home, out } = await keychainHome(session.address);
  using _ = home;
  await session.killDaemon();
  await expectRefusals(home, out, 'VAULT_UNAVAILABLE');
  await session.startDaemon();
  expect(await home.run('export', 'servers', '--output', out)).toMatchObject({ code: 0 });
});

test('a key that another process takes out while a server runs: what is open stays open, and once locked it is told as lost', async () => {
  const { home, out } = await keychainHome(process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  using _ = home;
  await using serving = await Serving.start(home);
  const download = { profiles: ['servers'], options: { secrets: 'plain', allowPlain: true } };
  expect(await serving.call('POST', '/exports/download', download)).toMatchObject({ status: 200 });
  const [{ vault_id: vaultId, keychain_entry: name } = {}] = home.ask('SELECT vault_id, keychain_entry FROM vault');
  const entry = new AsyncEntry('valise', `${String(vaultId)}/${String(name)}`, { linux: { store: 'secret-service' } });
  const key = await entry.getSecret();
  await entry.deleteCredential();

  expect(await serving.call('POST', '/exports/download', download)).toMatchObject({ status: 200, text: expect.stringContaining('quiet words') as unknown });
  await expectRefusals(home, out, 'VAULT_KEY_LOST');
  expect((await serving.call('POST', '/vault/lock')).status).toBe(200);
  for (const [address, body] of [['/vault/unlock', undefined], ['/exports/download', download]] as const) {
    expect(await serving.call('POST', address, body)).toMatchObject({ status: 503, json: { error: { code: 'VAULT_KEY_LOST', message: expect.stringMatching(/^The keychain no longer holds.*\nRestore the keychain entry/) as unknown } } });
  }
  await entry.setSecret(Uint8Array.from(key ?? []));
  expect((await serving.call('POST', '/vault/unlock')).status).toBe(200);
  expect(await serving.call('POST', '/exports/download', download)).toMatchObject({ status: 200 });
});
