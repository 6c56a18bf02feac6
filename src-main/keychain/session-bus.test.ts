import { createServer, type Server } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { sessionBusIsStalled, socketPaths } from './session-bus';

const servers: Server[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A listener on a unix socket that answers each connection with `reply`, or not at all. */
async function listen(reply?: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-bus-'));
  folders.push(folder);
  const socketPath = path.join(folder, 'bus');
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => (reply === '' ? socket.end() : reply === undefined || socket.write(reply)));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return `unix:path=${socketPath},guid=0123`;
}

describe('socketPaths', () => {
  test.each([
    ['', []],
    ['unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
    ['unix:path=/tmp/dbus-x,guid=ab12', ['/tmp/dbus-x']],
    ['unix:guid=ab12,path=/tmp/dbus-x', ['/tmp/dbus-x']],
    ['unix:abstract=/tmp/dbus-x,guid=1', ['\0/tmp/dbus-x']],
    ['unix:path=/a%20b%c3%a9', ['/a bé']],
    ['tcp:host=localhost,port=1;unix:path=/a;autolaunch:;unix:path=/b', ['/a', '/b']],
    ['unix:runtime=yes', []],
  ])('of %j', (address, paths) => {
    expect(socketPaths(address)).toEqual(paths);
  });
});

describe.skipIf(process.platform === 'win32')('sessionBusIsStalled', () => {
  test('is false for a bus that answers, refuses or hangs up', async () => {
    for (const reply of ['REJECTED EXTERNAL\r\n', 'ERROR\r\n', '']) expect(await sessionBusIsStalled(await listen(reply), 2000)).toBe(false);
  });

  test('is false where nobody listens or no address is known', async () => {
    for (const address of [undefined, '', 'unix:path=/nonexistent/bus', 'autolaunch:']) expect(await sessionBusIsStalled(address, 2000)).toBe(false);
  });

  test('is true for a bus that takes the connection and keeps silent', async () => {
    expect(await sessionBusIsStalled(`unix:path=/nonexistent/bus;${await listen()}`, 30)).toBe(true);
  });
});
