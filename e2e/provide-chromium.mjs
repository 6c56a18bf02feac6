import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { aptInstall } from './apt-install.mjs';
import { findChromium } from './find-chromium.mjs';

/** Long enough for 150 MB; a server that can't be reached is given up on. In milliseconds. */
const LONGEST = 180_000;

/** Whether a Chromium is here now: else Playwright fetches its own, else root installs the system's, else it says what is missing. */
export function provideChromium() {
  if (findChromium() !== undefined) return true;
  console.log('no Chromium found: the specs of the window need one');
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit', timeout: LONGEST });
  if (findChromium() !== undefined) return true;
  if (aptInstall(['chromium-headless-shell']) && findChromium() !== undefined) return true;
  if (aptInstall(['chromium']) && findChromium() !== undefined) return true;
  console.error('Chromium not found. Install it (on Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name one with VALISE_CHROMIUM.');
  return false;
}
