import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepJson, readKeptJson } from './kept-json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was kept is read again, by this user alone, with its folder made', () => {
  const path = join(folder, 'window', 'place.json');
  expect(keepJson(path, { x: 1 })).toBe(true);
  expect(keepJson(path, { x: 2 })).toBe(true);
  expect(readKeptJson(path)).toEqual({ x: 2 });
  expect(readdirSync(join(folder, 'window'))).toEqual(['place.json']);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['cut off', '{"x":'],
  ['too large', `"${'x'.repeat(1024 * 1024)}"`],
])('a file that is %s is none', (_what, content) => {
  const path = join(folder, 'place.json');
  if (content !== undefined) writeFileSync(path, content);
  expect(readKeptJson(path)).toBeUndefined();
});

test('where it can not be written nothing is thrown, and nothing is left behind', () => {
  const path = join(folder, 'place.json');
  mkdirSync(path);
  writeFileSync(join(path, 'in the way'), '');
  expect(keepJson(path, {})).toBe(false);
  expect(readdirSync(folder)).toEqual(['place.json']);
});
