import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.mjs';
import { Serving } from '../serving';
import type { TemporaryHome } from '../temporary-home';
import { dropFiles } from './drop-files';
import { SHOWN, type RunningApp } from './running-app';

export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  // Chromium refuses its sandbox to root.
  return chromium.launch({ ...(executablePath !== undefined && { executablePath }), chromiumSandbox: process.getuid?.() !== 0, args: ['--renderer-process-limit=1'] });
}

/** The loopback page, opened by the link that the server prints, with storage and permissions that no other page of the browser shares. */
export async function openLoopbackPage(home: TemporaryHome, browser: Browser, started?: Serving): Promise<RunningApp> {
  const serving = started ?? await Serving.start(home);
  const origin = `http://127.0.0.1:${serving.port}`;
  const context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  await page.goto(`${origin}/#code=${serving.code}`);
  await page.locator(SHOWN).first().waitFor({ timeout: 15_000 });
  // The one thing that the pages of a browser share.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  return {
    door: 'page', page, home,
    answerOpenDialog: (paths) => Promise.resolve(answerChooser(page, paths)),
    answerSaveDialog: (file) => Promise.resolve(answerDownload(page, file)),
    drop: (paths) => dropFiles(page, paths),
    readClipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    menu: () => Promise.reject(new Error('a page has no native menu')),
    async close() {
      await context.close();
      await serving[Symbol.asyncDispose]();
    },
  };
}

function answerChooser(page: Page, paths: readonly string[] | undefined): void {
  page.once('filechooser', (chooser) => {
    void (paths === undefined ? chooser.element().dispatchEvent('cancel') : chooser.setFiles([...paths]));
  });
}

function answerDownload(page: Page, file: string | undefined): void {
  if (file === undefined) throw new Error('a page does not ask where to save');
  page.once('download', (download) => void download.saveAs(file));
}
