import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';

/** Where distributions put it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/**
 * The Chromium of the window's specs: the one that VALISE_CHROMIUM names, Playwright's own, or the system's.
 * @returns {string | undefined}
 */
export const findChromium = () => [process.env['VALISE_CHROMIUM'] ?? '', chromium.executablePath(), ...PLACES].find((path) => path !== '' && existsSync(path));
