import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '../find-chromium.mjs';

const CLI = path.resolve(import.meta.dirname, '../..', process.env['VALISE_OUT'] ?? 'out', 'main', 'cli.js');

/**
 * Serves an empty home, and opens it in a browser of its own.
 * @param {string} folder
 * @param {{ readonly width: number; readonly height: number }} viewport
 */
export async function openServedPage(folder, viewport) {
  const home = path.join(folder, 'valise');
  const user = path.join(folder, 'user');
  for (const made of [home, user]) mkdirSync(made, { mode: 0o700 });
  // No keychain and no client's file of whoever records this.
  const environment = { PATH: process.env['PATH'], VALISE_HOME: home, HOME: user, XDG_CONFIG_HOME: path.join(user, '.config'), DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  const serving = spawn(process.execPath, [CLI, 'serve', '--port', '0'], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
  const link = await linkIn(serving.stdout);
  const executablePath = findChromium();
  // Chromium refuses its sandbox to root.
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), chromiumSandbox: process.getuid?.() !== 0 });
  const context = await browser.newContext({ viewport, colorScheme: 'light' });
  const page = await context.newPage();
  return {
    page, link,
    async close() {
      await browser.close();
      serving.kill();
    },
  };
}

/** @param {import('node:stream').Readable} output */
async function linkIn(output) {
  for await (const line of createInterface({ input: output })) {
    const link = /http:\S+#code=\S+/.exec(line)?.[0];
    if (link !== undefined) return link;
  }
  throw new Error('the server ended before it printed its link');
}
