import { expect, type Page } from '@playwright/test';
import { findCanaries } from '../find-canaries';
import type { TemporaryHome } from '../temporary-home';

/** Nothing of them is in the page: neither in its markup nor in what stands in its fields. */
export async function expectNotInPage(page: Page, canaries: readonly string[]): Promise<void> {
  const held = await page.evaluate(() => [
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value),
    ...[sessionStorage, localStorage].flatMap((storage) => Object.values(storage).map(String)),
  ].join('\n'));
  expect(findCanaries(canaries, [], [Buffer.from(held)])).toEqual([]);
}

/** Nothing of them is in the data folder: not in the database, in logs or in files of the window. */
export const expectNotOnDisk = (home: TemporaryHome, canaries: readonly string[]): void =>
  expect(findCanaries(canaries, home.files(), home.said)).toEqual([]);
