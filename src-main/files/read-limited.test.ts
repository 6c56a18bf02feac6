import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLimited } from './read-limited';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'valise-read-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

describe('a file within the limit', () => {
  test('is read whole, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_value, index) => index % 251);
    expect(Buffer.compare(await readLimited(write('a', bytes), 300_000), bytes)).toBe(0);
  });

  test('may be empty', async () => {
    expect(await readLimited(write('a', ''), 10)).toHaveLength(0);
  });

  test('may be reached through a link', async () => {
    write('a', 'abc');
    symlinkSync('a', at('link'));
    expect(Buffer.from(await readLimited(at('link'), 10)).toString()).toBe('abc');
  });
});

describe('what is refused', () => {
  const refusal = (path: string, limit = 1024): Promise<unknown> => readLimited(path, limit).catch((error: unknown) => error);

  test('a file that is one byte over the limit', async () => {
    const path = write('a', 'x'.repeat(1025));
    expect(await refusal(path)).toMatchObject({ code: 'FILE_TOO_LARGE', details: { place: { file: path }, limit: '1 KiB' } });
  });

  test('a path where nothing stands, named as it was typed', async () => {
    expect(await refusal('./not/../here.json')).toMatchObject({ code: 'FILE_NOT_FOUND', details: { place: { file: './not/../here.json' } } });
  });

  test('a path through a file', async () => {
    expect(await refusal(join(write('a', ''), 'b'))).toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'a part of the path is not a folder' } });
  });

  test('a path that no system takes', async () => {
    expect(await refusal('a\u0000b')).toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'the path holds a character that no path can hold' } });
  });

  test('a folder', async () => {
    mkdirSync(at('inside'));
    expect(await refusal(at('inside'))).toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'it is a folder' } });
  });

  test('a link that leads to itself', async () => {
    symlinkSync('round', at('round'));
    expect(await refusal(at('round'))).toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'its symbolic links go round in a circle' } });
  });

  test.skipIf(process.platform === 'win32')('a pipe, without waiting for its other end', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(await refusal(at('pipe'))).toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'it is a pipe' } });
  });

  test.skipIf(process.platform === 'win32')('a device', async () => {
    expect(await refusal('/dev/zero')).toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'it is a device' } });
  });

  test.skipIf(process.platform === 'win32')('a socket', async () => {
    const server = createServer().listen(at('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await refusal(at('socket'))).toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'it is a socket' } });
    server.close();
  });

  test.skipIf(process.platform !== 'linux')('a file that calls itself empty and is not', async () => {
    expect(await refusal('/proc/self/status')).toMatchObject({ code: 'FILE_CHANGED_WHILE_READ' });
  });

  test.skipIf(process.platform === 'win32')('a file without permission', async (context) => {
    context.skip(process.getuid?.() === 0, 'root may read everything');
    chmodSync(write('a', 'abc'), 0o000);
    expect(await refusal(at('a'))).toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'no permission' } });
  });
});

describe('a file that changes meanwhile', () => {
  /** Changes it again and again while it is read, until one reading meets a change. */
  const readWhile = async (change: (path: string, round: number) => void): Promise<unknown> => {
    const path = write('a', Buffer.alloc(8 * 1024 ** 2));
    for (let round = 0; round < 200; round++) {
      let reading = true;
      const outcome = readLimited(path, 2 ** 30).then((content) => content.length, (error: unknown) => error).finally(() => { reading = false; });
      while (reading) {
        change(path, round);
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (typeof await outcome !== 'number') return outcome;
    }
    return 'never noticed';
  };

  test('by growing is refused', async () => {
    expect(await readWhile((path) => appendFileSync(path, 'more'))).toMatchObject({ code: 'FILE_CHANGED_WHILE_READ' });
  });

  test('by being written in place is refused', async () => {
    expect(await readWhile((path, round) => utimesSync(path, 0, round + Math.random()))).toMatchObject({ code: 'FILE_CHANGED_WHILE_READ' });
  });

  test.skipIf(process.platform === 'win32')('into the device that is always empty is never taken for an empty file', async () => {
    write('file', 'abc');
    symlinkSync('file', at('now'));
    const swapping = new Worker(SWAP, { eval: true, workerData: folder });
    const contents = new Set<string>();
    for (let refused = 0; refused < 500;) {
      await readLimited(at('now'), 10).then((content) => contents.add(Buffer.from(content).toString()), () => { refused++; });
    }
    await swapping.terminate();
    expect([...contents]).not.toContain('');
  });
});

/** Has `now` lead to the file and to the device in turn. */
const SWAP = `
  const { renameSync, symlinkSync } = require('node:fs');
  const at = (name) => require('node:path').join(require('node:worker_threads').workerData, name);
  for (;;) for (const target of ['/dev/null', 'file']) { symlinkSync(target, at('next')); renameSync(at('next'), at('now')); }
`;
