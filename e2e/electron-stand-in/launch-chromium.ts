import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '../find-chromium.mjs';

export interface LaunchedChromium {
  readonly process: ChildProcess;
  /** Where its DevTools listen, as it has printed it. */
  readonly address: string;
}

const SWITCHES = [
  '--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--no-startup-window', '--no-first-run', '--no-default-browser-check', '--disable-extensions',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-background-timer-throttling', '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows', '--password-store=basic', '--force-color-profile=srgb', '--hide-scrollbars',
  // As Playwright starts every browser, and Electron too: else keys and clicks that come before a new page has painted are thrown away.
  '--allow-pre-commit-input', '--disable-features=PaintHolding',
  // No name is ever looked up: that nothing remote is loaded is a fact then, not a hope.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-port=0', '--remote-allow-origins=*',
];

export async function launchChromium(profile: string): Promise<LaunchedChromium> {
  // Chromium refuses its sandbox to root, and containers often have nothing else.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = findChromium();
  if (program === undefined) throw new Error('stand-in: no Chromium; name one with VALISE_CHROMIUM');
  const child = spawn(program, [...SWITCHES, ...sandbox, `--user-data-dir=${join(profile, 'chromium')}`], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const [, found] = /^DevTools listening on (ws:.*)$/.exec(line) ?? [];
      if (found === undefined) said.push(line);
      else resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`stand-in: Chromium ended with ${code ?? 'a signal'}\n${said.join('\n')}`)));
  });
  return { process: child, address };
}
