import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Where distributions put it. The one without a screen starts in half the time, and nobody looks at these windows. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** Loaded where nothing else is named: a quarter of a second for every window. */
function ofPlaywright() {
  const { chromium } = /** @type {typeof import('@playwright/test')} */ (createRequire(import.meta.url)('@playwright/test'));
  return chromium.executablePath();
}

/**
 * The Chromium of the window's specs: the one that VALISE_CHROMIUM names, Playwright's own, or the system's.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['VALISE_CHROMIUM'] ?? '';
  if (named !== '' && existsSync(named)) return named;
  return [ofPlaywright(), ...PLACES].find((path) => path !== '' && existsSync(path));
}
