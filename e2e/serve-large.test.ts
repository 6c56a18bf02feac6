import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

const MEBI = 1024 ** 2;
const GIBI = 1024 ** 3;

let home: TemporaryHome;
let serving: Serving;
beforeAll(async () => {
  home = new TemporaryHome();
  serving = await Serving.start(home);
});
afterAll(async () => {
  await serving[Symbol.asyncDispose]();
  home[Symbol.dispose]();
});

describe('what is too large is refused early, and the server lives on', () => {
  /** Sends a gigabyte as long as it is taken; gives back the status. */
  function sendGigabyte(address: string, headers: Record<string, string>): Promise<number> {
    const chunk = new Uint8Array(MEBI);
    return new Promise((resolve, reject) => {
      let sent = 0;
      let status: number | undefined;
      const asked = request({ host: '127.0.0.1', port: serving.port, path: address, method: 'POST', headers, agent: false });
      const end = (): void => {
        if (status === undefined) reject(new Error('no answer'));
        else resolve(status);
      };
      asked.on('response', (answer) => {
        status = answer.statusCode;
        answer.resume();
      });
      asked.on('error', end).on('close', end);
      const send = (): void => {
        while (sent < GIBI && !asked.destroyed) {
          sent += MEBI;
          if (!asked.write(chunk)) {
            asked.once('drain', send);
            return;
          }
        }
        asked.end();
      };
      send();
    });
  }

  const memory = (): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${serving.pid}/status`, 'utf8'))?.[1]) * 1024;

  test.each([
    ['an upload that says so', '/uploads?name=x', 'application/octet-stream', true], ['an upload that does not', '/uploads?name=x', 'application/octet-stream', false],
    ['a plan that says so', '/import/plans', 'application/json', true], ['a plan that does not', '/import/plans', 'application/json', false],
    ['another request that says so', '/profiles', 'application/json', true], ['another request that does not', '/profiles', 'application/json', false],
  ] as const)('%s', async (_, address, type, says) => {
    const headers = { authorization: `Bearer ${await serving.token()}`, 'content-type': type, ...(says && { 'content-length': String(GIBI) }) };
    expect(await sendGigabyte(`/api/v1${address}`, headers)).toBe(413);
    expect((await serving.call('GET', '/vault')).status).toBe(200);
  });

  test('none of it was gathered in memory', (context) => {
    if (process.platform !== 'linux') context.skip('reads /proc');
    expect(memory()).toBeLessThan(600 * MEBI);
  });

  test('a sender that waits for ever is hung up on', async () => {
    const started = performance.now();
    const socket = createConnection(serving.port, '127.0.0.1');
    socket.write(`POST /api/v1/uploads?name=x HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nAuthorization: Bearer ${await serving.token()}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${GIBI}\r\n\r\n`);
    const said: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => said.push(chunk)).on('error', () => undefined);
    await once(socket, 'close');
    expect(Buffer.concat(said).toString()).toMatch(/^HTTP\/1\.1 413 /);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('more than 256 MiB do not wait to be planned, whatever is said', async () => {
    const full = new Uint8Array(64 * MEBI);
    const handles: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const { status, json } = await serving.call('POST', '/uploads?name=x', full);
      expect(status).toBe(201);
      handles.push((json as { handle: string }).handle);
    }
    expect(await serving.call('POST', '/uploads?name=x', Buffer.from('x'))).toMatchObject({ status: 413, json: { error: { code: 'FILE_TOO_LARGE', details: { limit: '256 MiB for all files that wait to be planned' } } } });
    expect((await serving.call('POST', '/import/plans', { sources: [{ handle: handles[0] }] })).status).toBe(200);
    expect((await serving.call('POST', '/uploads?name=x', Buffer.from('x'))).status).toBe(201);
  });

  test('without a token it is not even begun', async () => {
    expect(await sendGigabyte('/api/v1/uploads?name=x', { 'content-type': 'application/octet-stream' })).toBe(401);
    expect(serving.isRunning).toBe(true);
  });
});
