import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findRuntimes } from './find-runtimes';

let root: string;
let clock: number;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'valise-runtimes-'));
  clock = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(name: string, mode = 0o755): string {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, mode);
  return file;
}

const finder = (platform: NodeJS.Platform = 'linux', environment: Record<string, string> = { PATH: `${root}/bin` }) =>
  findRuntimes({ environment, platform, homeFolder: `${root}/home`, now: () => clock });
const found = async (programs: readonly string[], from = finder()): Promise<readonly string[]> => [...await from.find(programs)];

describe('programs are found', () => {
  test('by name in PATH and where installers put them', async () => {
    program('bin/made-npx');
    program('home/.nvm/versions/node/v22.1.0/bin/made-node');
    program('home/.local/share/fnm/node-versions/v20/installation/bin/made-fnm');
    program('home/.cargo/bin/made-uv');
    program('home/.asdf/shims/made-shim');
    const names = ['made-npx', 'made-node', 'made-fnm', 'made-uv', 'made-shim'];
    expect(await found([...names, 'made-absent'])).toEqual(names);
  });

  test('and nothing is looked at where nothing is asked for', async () => {
    const from = finder();
    expect(await found([], from)).toEqual([]);
    program('bin/made-later');
    expect(await found(['made-later'], from)).toEqual(['made-later']);
  });

  test('through links that lead somewhere, and only as what can be started', async () => {
    const file = program('cellar/made-tool');
    mkdirSync(path.join(root, 'bin'));
    symlinkSync(file, path.join(root, 'bin/made-link'));
    symlinkSync(path.join(root, 'nowhere'), path.join(root, 'bin/made-dangling'));
    program('bin/made-text', 0o644);
    mkdirSync(path.join(root, 'bin/made-folder'));
    expect(await found(['made-link', 'made-dangling', 'made-text', 'made-folder'])).toEqual(['made-link']);
  });

  test('in a later folder, when an earlier one has only a text of that name', async () => {
    program('bin/made-x', 0o644);
    program('home/.local/bin/made-x');
    expect(await found(['made-x'])).toEqual(['made-x']);
  });

  test('by path, from the home folder as well', async () => {
    const file = program('elsewhere/made-server');
    program('home/made-own');
    expect(await found([file, '~/made-own', `${file}-gone`, 'C:\\made\\x.exe', './made-server', 'elsewhere/made-server'])).toEqual([file, '~/made-own']);
  });

  test('with the endings of Windows, where capitals do not count', async () => {
    program('bin/Made-Npx.CMD', 0o644);
    program('bin/made-node.exe', 0o644);
    program('bin/made-notes.txt', 0o644);
    program('appdata/npm/made-pnpm.cmd', 0o644);
    // Two slashes, for such a path is absolute on either system.
    const windows = finder('win32', { Path: `/${root}/bin;relative`, PATHEXT: '.EXE;.CMD', AppData: `/${root}/appdata` });
    const programs = ['made-npx', 'MADE-NODE', 'made-node.exe', 'made-pnpm'];
    expect(await found([...programs, 'made-notes', 'made-gone'], windows)).toEqual(programs);
  });
});

test('paths that would ask another computer are not looked at, and count as there', async () => {
  expect(await found(['//server/share/x.exe', '\\\\server\\share\\x.exe'], finder('win32'))).toEqual(['//server/share/x.exe', '\\\\server\\share\\x.exe']);
  expect(await found(['/net/server/x', '/usr/../NET/server/x', '//net/server/x'])).toEqual(['/net/server/x', '/usr/../NET/server/x', '//net/server/x']);
});

test('what was seen is good for a minute', async () => {
  const one = finder();
  expect(await found(['made-late'], one)).toEqual([]);
  program('bin/made-late');
  clock = 59_999;
  expect(await found(['made-late'], one)).toEqual([]);
  clock = 60_000;
  expect(await found(['made-late'], one)).toEqual(['made-late']);
});

test('a folder that is not there, or is a file, holds nothing', async () => {
  const file = program('plain');
  expect(await found(['made-x'], finder('linux', { PATH: `${file}:${root}/absent` }))).toEqual([]);
});

test('very many paths are not all looked at', async () => {
  const paths = Array.from({ length: 3000 }, (_, index) => `${root}/absent-${index}`);
  expect((await found(paths)).length).toBe(1000);
});
