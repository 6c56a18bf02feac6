// A bus of its own, on which a Secret Service can be started that has no default collection.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AsyncEntry } from '@napi-rs/keyring';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SystemKeychain } from './system-keychain';

const account = 'vault/key';
// Inside the folder of e2e/run-with-keyring.mjs, which removes it when the last daemon has left.
const home = mkdtempSync(path.join(process.env['XDG_DATA_HOME'] ?? tmpdir(), 'own-'));
let bus: ChildProcess | undefined;

beforeAll(async () => {
  const started = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home },
  });
  bus = started;
  const [address]: unknown[] = (await once(started.stdout, 'data')) as unknown[];
  process.env['DBUS_SESSION_BUS_ADDRESS'] = String(address).trim();
});
afterAll(() => {
  bus?.kill();
});

test('a store without a collection answers "none", and is told as unreachable all the same', async () => {
  expect(await new AsyncEntry('valise', account, { linux: { store: 'secret-service' } }).getSecret()).toBeNull();
  const reason = 'it has no default collection to keep a key in';
  const keychain = new SystemKeychain();
  expect(await keychain.read(account)).toEqual({ state: 'unreachable', reason });
  expect(await keychain.probe(account)).toEqual({ reachable: false, reason });
  await expect(keychain.create(account, Buffer.alloc(32))).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE', details: { reason } });
});
