import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sweepTemporaries } from './sweep-temporaries';
import { temporaryName } from './temporary-name';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'valise-sweep-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dead = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** Whether a file of that name and age is still there after a sweep. */
async function survives(name: string, ageInSeconds: number): Promise<boolean> {
  const path = join(folder, name);
  writeFileSync(path, 'half');
  const written = Date.now() / 1000 - ageInSeconds;
  utimesSync(path, written, written);
  await sweepTemporaries(folder);
  return existsSync(path);
}

describe('a sweep removes', () => {
  test('what a dead process left a minute ago', async () => {
    expect(await survives(temporaryName('a.json', dead()), 61)).toBe(false);
  });

  test('what stands there for more than a day, whoever has that process number now', async () => {
    expect(await survives(temporaryName('a.json', process.pid), 86_401)).toBe(false);
  });
});

describe('a sweep leaves', () => {
  test('what a living process is writing', async () => {
    expect(await survives(temporaryName('a.json', process.pid), 3600)).toBe(true);
  });

  test('what a process of another user is writing', async (context) => {
    context.skip(process.platform === 'win32', 'process 1 is a matter of Unix');
    expect(await survives(temporaryName('a.json', 1), 3600)).toBe(true);
  });

  test('what may be another machine at work', async () => {
    expect(await survives(temporaryName('a.json', dead()), 30)).toBe(true);
  });

  test('files of any other name, and folders', async () => {
    expect(await survives('a.valise-tmp', 86_401)).toBe(true);
    const inside = join(folder, temporaryName('folder', dead()));
    mkdirSync(inside);
    utimesSync(inside, 0, 0);
    await sweepTemporaries(folder);
    expect(existsSync(inside)).toBe(true);
  });
});

test('a sweep of a folder that is not there is no failure', async () => {
  await expect(sweepTemporaries(join(folder, 'none'))).resolves.toBeUndefined();
});
