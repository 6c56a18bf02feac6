import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRuntime } from './find-runtime';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'valise-runtime-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(name: string, content = ''): string {
  const file = path.join(project, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

test('is there when path.txt names a file in dist', async () => {
  write('node_modules/electron/install.js');
  write('node_modules/electron/path.txt', 'Electron.app/Contents/MacOS/Electron');
  const file = write('node_modules/electron/dist/Electron.app/Contents/MacOS/Electron');
  expect(await findRuntime(project, {})).toEqual({ state: 'there', path: file });
});

test.each<readonly [string, readonly (readonly [string, string])[]]>([
  ['nothing was fetched', []],
  ['the fetching was broken off', [['dist/electron', '']]],
  ['its file is gone', [['path.txt', 'electron']]],
  ['a folder is in its place', [['path.txt', 'electron'], ['dist/electron/x', '']]],
])('is to be fetched when %s', async (_, files) => {
  const script = write('node_modules/electron/install.js');
  for (const [name, content] of files) write(`node_modules/electron/${name}`, content);
  expect(await findRuntime(project, {})).toEqual({ state: 'fetchable', path: script });
});

test('is absent without the package', async () => {
  expect((await findRuntime(project, {})).state).toBe('absent');
});

test('is taken from where ELECTRON_OVERRIDE_DIST_PATH says', async () => {
  const file = write('elsewhere/electron');
  expect(await findRuntime(project, { ELECTRON_OVERRIDE_DIST_PATH: path.join(project, 'elsewhere') })).toEqual({ state: 'there', path: file });
});
