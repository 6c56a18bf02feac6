import { defineConfig } from '@playwright/test';
import type { DoorOptions } from './e2e/window/fixture';

const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/**
 * The same specs through both doors of one renderer: `window` is Electron (the stand-in, or with VALISE_ELECTRON=real the binary that is
 * installed), `page` is the loopback server in a browser. What only one of them has is in files named after it.
 */
export default defineConfig<DoorOptions>({
  testDir: 'e2e/window',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A browser may crash, and a busy machine be late. What passed only at its second try is named at the end (`e2e/run-all-tests.mjs`).
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 15_000, navigationTimeout: 15_000 },
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  projects: [
    { name: 'window', use: { door: 'window' }, testIgnore: '**/page-*.spec.ts' },
    { name: 'page', use: { door: 'page' }, testIgnore: '**/desktop-*.spec.ts' },
  ],
});
