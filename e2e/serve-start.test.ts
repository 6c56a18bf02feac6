import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasTerminals, onTerminal } from './on-terminal';
import { TemporaryHome } from './temporary-home';

const PROJECT = path.resolve(import.meta.dirname, '..');
const CTRL_C = '\u0003';
const LINK = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}/g;
const NO_DISPLAY = { DISPLAY: '', WAYLAND_DISPLAY: '' };

beforeEach((context) => {
  if (!hasTerminals()) context.skip('python3 with its pty module is not here');
});

test('on a terminal, Enter gives a fresh link and Ctrl-C is a good end', async () => {
  using home = new TemporaryHome({ vault: 'none' });
  const { screen, ...shown } = await onTerminal(home, [['Ctrl-C to stop', '\r'], ['#code=', CTRL_C]], ['serve']);
  expect(shown).toEqual({ code: 0, echo: true, unasked: [] });
  expect(screen).toMatch(/Valise serves on http:\/\/127\.0\.0\.1:\d+\//);
  expect(new Set(screen.match(LINK)).size).toBe(2);
});

describe('what npm start does', () => {
  const start = (home: TemporaryHome, environment: Readonly<Record<string, string>>): ReturnType<typeof onTerminal> =>
    onTerminal(home, [['Ctrl-C to stop', CTRL_C]], [], { program: 'start.js', environment });

  /** A runtime that only tells what it was started with. */
  function runtimeFolder(home: TemporaryHome, script: string): string {
    const folder = path.join(home.folder, 'runtime');
    mkdirSync(folder);
    if (script !== '') {
      writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\n${script}\n`);
      chmodSync(path.join(folder, 'electron'), 0o755);
    }
    return folder;
  }

  beforeEach((context) => {
    if (process.platform !== 'linux') context.skip('DISPLAY is asked for on Linux only');
  });

  test('without a display it says so, fetches nothing, and serves the page', async () => {
    using home = new TemporaryHome({ vault: 'none' });
    const { screen, code } = await start(home, NO_DISPLAY);
    expect(code).toBe(0);
    expect(screen).toContain('There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set. Valise opens in the browser instead.');
    expect(screen).not.toContain('Fetching');
    expect(screen.match(LINK)).toHaveLength(1);
  });

  test('where the page is asked for it serves it without a word', async () => {
    using home = new TemporaryHome({ vault: 'none' });
    const { screen, code } = await start(home, { DISPLAY: ':99', VALISE_START: 'page' });
    expect([code, screen.startsWith('Valise serves on ')]).toEqual([0, true]);
  });

  test('with a display and the runtime it opens the window, and ends as that does', async () => {
    using home = new TemporaryHome({ vault: 'none' });
    const folder = runtimeFolder(home, 'echo "window of $1, $#"; exit 7');
    const ended = await new Promise<{ code: number | null; said: string }>((resolve) => {
      const environment = { PATH: process.env['PATH'], ...home.environment, DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder };
      const child = spawn(process.execPath, [path.join(PROJECT, 'out/main/start.js')], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
      child.once('close', (code) => resolve({ code, said }));
    });
    expect(ended).toEqual({ code: 7, said: `window of ${PROJECT}, 1\n` });
  });

  test('a runtime that can not be fetched is told in plain words, and the page is served', async () => {
    using home = new TemporaryHome({ vault: 'none' });
    const environment = {
      DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: runtimeFolder(home, ''), ELECTRON_MIRROR: 'http://127.0.0.1:1/', electron_config_cache: path.join(home.folder, 'cache'),
    };
    const { screen, code } = await start(home, environment);
    expect(code).toBe(0);
    expect(screen).toContain('Fetching the Electron runtime');
    expect(screen).toMatch(/The Electron runtime could not be fetched: [^\r\n]+\. Valise opens in the browser instead\./);
    expect(screen).not.toMatch(/^\s+at /m);
    expect(screen.match(LINK)).toHaveLength(1);
  });
});
