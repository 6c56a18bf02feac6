import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchRuntime, type Fetched } from './fetch-runtime';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'valise-fetch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fetching(code: string, seconds = 20): Promise<Fetched> {
  const script = path.join(folder, 'install.cjs');
  writeFileSync(script, code);
  return fetchRuntime({ script, environment: process.env, platform: process.platform, seconds, onProgress: () => undefined });
}

/** Whether a process is there; one that ended and was not waited for is none. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('ends as its script does', async () => {
  expect(await fetching('process.exit(0)')).toEqual({ kind: 'fetched' });
  expect(await fetching('process.exit(3)')).toEqual({ kind: 'failed', reason: 'its script ended with code 3' });
  expect(await fetching('console.error("TypeError: fetch failed\\n    at x"); process.exit(1)')).toEqual({ kind: 'failed', reason: 'the server that has it can not be reached' });
});

test('what takes too long is ended, with all that it started', async (context) => {
  if (process.platform !== 'linux') context.skip('reads /proc');
  const pids = path.join(folder, 'pids');
  const child = 'setInterval(() => {}, 1000)';
  const started = performance.now();
  const fetched = await fetching(`
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' });
    require('node:fs').writeFileSync(${JSON.stringify(pids)}, process.pid + ' ' + child.pid);
    ${child}`, 1);
  expect(fetched).toEqual({ kind: 'failed', reason: 'it was not there after 1 seconds' });
  expect(performance.now() - started).toBeLessThan(10_000);
  const [script = 0, grandchild = 0] = readFileSync(pids, 'utf8').split(' ').map(Number);
  await expect.poll(() => [script, grandchild].filter(isAlive)).toEqual([]);
});
