import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SystemKeychain } from './system-keychain';

const servers: Server[] = [];
const folders: string[] = [];
const busAddress = process.env['DBUS_SESSION_BUS_ADDRESS'];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  process.env['DBUS_SESSION_BUS_ADDRESS'] = busAddress;
  if (busAddress === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
});

/** A bus that takes every connection and never says a word. */
async function silentBus(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-bus-'));
  folders.push(folder);
  const socketPath = path.join(folder, 'bus');
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return `unix:path=${socketPath}`;
}

// With a bus that works: *.keychain.test.ts.
describe.runIf(process.platform === 'linux')('without a bus that works, the system keychain', () => {
  test.each([
    ['is unreachable where the bus is missing', async () => 'unix:path=/nonexistent/bus', /no secret service is running/],
    ['is unreachable within its time limit where the bus keeps silent', silentBus, /bus does not answer/],
  ])('%s, and never says "absent"', async (_what, address, reason) => {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = await address();
    const keychain = new SystemKeychain({ timeLimit: 50 });
    expect(await keychain.read('vault/key')).toEqual({ state: 'unreachable', reason: expect.stringMatching(reason) as unknown });
    expect(await keychain.probe('vault/key')).toEqual({ reachable: false, reason: expect.stringMatching(reason) as unknown });
    const refusal = { code: 'VAULT_UNAVAILABLE', details: { subject: 'Secret Service', reason: expect.stringMatching(reason) as unknown } };
    await expect(keychain.create('vault/key', Buffer.alloc(32))).rejects.toMatchObject(refusal);
    await expect(keychain.forget('vault/key')).rejects.toMatchObject(refusal);
  });
});
