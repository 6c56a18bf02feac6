// A bus and a keyring of its own, because what is locked without a display stays locked.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SystemKeychain } from './system-keychain';

const account = 'vault/key';
// Inside the folder of e2e/run-with-keyring.mjs, which removes it when the last daemon has left.
const home = mkdtempSync(path.join(process.env['XDG_DATA_HOME'] ?? tmpdir(), 'own-'));
let bus: ChildProcess | undefined;
const SERVICE = ['--session', '--dest', 'org.freedesktop.secrets', '--object-path', '/org/freedesktop/secrets'];

beforeAll(async () => {
  const env = { ...process.env, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const started = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'], env });
  bus = started;
  const [address]: unknown[] = (await once(started.stdout, 'data')) as unknown[];
  process.env['DBUS_SESSION_BUS_ADDRESS'] = String(address).trim();
  execFileSync('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    input: 'only for tests', stdio: ['pipe', 'ignore', 'ignore'], env: { ...env, DBUS_SESSION_BUS_ADDRESS: String(address).trim() },
  });
});
afterAll(() => {
  bus?.kill();
});

test('a locked keychain is told as unreachable, however often it is asked, and uses up no connections', async () => {
  const keychain = new SystemKeychain();
  await keychain.create(account, Buffer.alloc(32, 1));
  execFileSync('gdbus', ['call', ...SERVICE, '--method', 'org.freedesktop.Secret.Service.Lock', "['/org/freedesktop/secrets/collection/login']"]);
  const locked = { state: 'unreachable', reason: 'it is locked' };
  expect(await keychain.read(account)).toEqual(locked);
  const before = readdirSync('/proc/self/fd').length;
  for (let count = 0; count < 20; count += 1) expect(await keychain.read(account)).toEqual(locked);
  expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before);
  expect(await keychain.probe(account)).toEqual({ reachable: false, reason: 'it is locked' });
  await expect(keychain.create('vault/other', Buffer.alloc(32))).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE', details: { reason: 'it is locked' } });
  await expect(keychain.forget(account)).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
});
