import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../src-shared/transfer/job';
import { sampleDocument } from './sample-document';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

/** The limits of the server, a two-hundredth of what they are: e2e/impatient-server.mjs. */
const IMPATIENT = { NODE_OPTIONS: `--import ${path.resolve(import.meta.dirname, 'impatient-server.mjs')}` };
const UPLOAD_LIMIT = 300_000 / 200;
const DOWNLOAD_LIMIT = 60_000 / 200;
/** Much on a busy machine, and nothing beside waiting for ever. */
const SLACK = 10_000;
const MEBI = 1024 ** 2;

let home: TemporaryHome;
let serving: Serving;
let before: ReturnType<TemporaryHome['everything']>;
beforeAll(async () => {
  home = new TemporaryHome();
  // More than all buffers on its way take that nobody empties.
  const names = Array.from({ length: 12 }, (_, index) => home.write(`${index}.json`, sampleDocument({ id: `p${index}`, name: `Profile ${index}` }, [
    { id: 'one', name: 'one', type: 'stdio', command: 'npx', args: ['-y', 'one'], description: randomBytes(MEBI / 2).toString('base64') },
  ])));
  expect(await home.run('import', ...names)).toMatchObject({ code: 0 });
  serving = await Serving.start(home, { environment: IMPATIENT });
  await serving.token();
  before = home.everything();
});
afterAll(async () => {
  await serving[Symbol.asyncDispose]();
  home[Symbol.dispose]();
});

const jobs = async (): Promise<readonly Job[]> => (await serving.call('GET', '/jobs')).json as readonly Job[];

/** Sends the head of a request, and of its body no more than `body`; gives back what was answered once the server hung up, and after how long. */
async function stall(address: string, type: string, body: string): Promise<{ readonly said: string; readonly after: number }> {
  const token = await serving.token();
  const started = performance.now();
  const socket: Socket = createConnection(serving.port, '127.0.0.1');
  socket.write(`POST /api/v1${address} HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n${body}`);
  const said: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => said.push(chunk)).on('error', () => undefined);
  await once(socket, 'close');
  return { said: Buffer.concat(said).toString(), after: performance.now() - started };
}

describe('a peer that stalls is given up, and leaves nothing behind', () => {
  test('one that stops reading an export, after a minute', async () => {
    const asked = request({
      host: '127.0.0.1', port: serving.port, path: '/api/v1/exports/download', method: 'POST', agent: false,
      headers: { authorization: `Bearer ${await serving.token()}`, 'content-type': 'application/json' },
    });
    asked.on('error', () => undefined).end(JSON.stringify({ profiles: 'all', options: { secrets: 'plain', allowPlain: true }, jobId: 'stalled' }));
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.on('error', () => undefined).pause();
    const started = performance.now();
    await expect.poll(async () => (await jobs()).find(({ id }) => id === 'stalled')?.state, { timeout: DOWNLOAD_LIMIT + SLACK, interval: 50 }).toBe('cancelled');
    expect(performance.now() - started).toBeGreaterThan(DOWNLOAD_LIMIT - 50);
    // What is read now ends in the middle: nobody takes it for the file.
    answer.resume();
    if (!answer.closed) await new Promise((resolve) => { answer.once('close', resolve); });
    expect(answer.complete).toBe(false);
    expect(home.everything()).toEqual(before);
  });

  test('those that stop sending, after five minutes: a file, an export, a plan', async () => {
    const ended = await Promise.all([
      stall('/uploads?name=x', 'application/octet-stream', '{"mcpServers":'),
      stall('/exports/download', 'application/json', '{"profiles":"all",'),
      stall('/import/plans', 'application/json', '{'),
    ]);
    for (const { said, after } of ended) {
      expect(said).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
      expect(after).toBeGreaterThan(UPLOAD_LIMIT - 100);
      expect(after).toBeLessThan(UPLOAD_LIMIT + SLACK);
    }
    expect(await jobs()).toEqual([expect.objectContaining({ id: 'stalled' })]);
    expect(home.everything()).toEqual(before);
    // Nothing of it waits in memory: as much as ever is taken.
    expect((await serving.call('POST', '/uploads?name=x', new Uint8Array(60 * MEBI))).status).toBe(201);
  });
});
