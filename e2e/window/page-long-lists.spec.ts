import { expect, type Page } from '@playwright/test';
import { cpSync, mkdirSync } from 'node:fs';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SELECTION_TEXTS } from '../../src-renderer/texts/selection-texts';
import { sampleDocument } from '../sample-document';
import { TemporaryHome } from '../temporary-home';
import { test } from './fixture';

const PROFILES = 10_000;
/** A folder holds no more configurations than this. */
const IN_A_FOLDER = 1000;
const MOST_ROWS = 80;

const nameOf = (index: number): string => `Profile ${String(index).padStart(5, '0')}`;

/** Ten thousand profiles, imported as a person would. */
async function fill(home: TemporaryHome): Promise<void> {
  const folders = Array.from({ length: PROFILES / IN_A_FOLDER }, (_, index) => `many-${index}`);
  for (const [index, folder] of folders.entries()) {
    mkdirSync(`${home.work}/${folder}`);
    for (let at = index * IN_A_FOLDER; at < (index + 1) * IN_A_FOLDER; at += 1) {
      home.write(`${folder}/${at}.json`, JSON.stringify(sampleDocument({ name: nameOf(at) }, [{ name: `server-${at}`, type: 'stdio', command: 'npx', args: [`package-${at}`] }])));
    }
  }
  const ended = await home.run('import', ...folders, '--json');
  expect(ended.code, ended.stderr).toBe(0);
}

const list = (page: Page) => page.getByRole('list', { name: PROFILES_TEXTS.title });
const row = (page: Page, index: number) => list(page).getByRole('button', { name: nameOf(index) });

/** Scrolls to a part of the whole, from 0 to 1. */
const scrollTo = (page: Page, part: number): Promise<void> =>
  list(page).evaluate((rows, to) => { if (rows.parentElement !== null) rows.parentElement.scrollTop = (rows.parentElement.scrollHeight - rows.parentElement.clientHeight) * to; }, part);

// One home for all of them: they run one after another, in one process.
test.describe.configure({ mode: 'default' });
let kept: TemporaryHome;
test.beforeAll(async () => {
  kept = new TemporaryHome();
  await fill(kept);
});
test.afterAll(() => kept[Symbol.dispose]());
test.beforeEach(({ home }) => cpSync(kept.data, home.data, { recursive: true }));

test('ten thousand profiles are drawn a few at a time, wherever one scrolls', async ({ app: { page } }) => {
  await expect(row(page, 0)).toBeVisible();
  for (const part of [0.1, 0.33, 0.5, 0.75, 1, 0]) {
    await scrollTo(page, part);
    const first = Math.floor((PROFILES - 20) * part);
    await expect.poll(() => list(page).getByRole('button').allInnerTexts()).toContainEqual(expect.stringContaining(nameOf(Math.min(first + 10, PROFILES - 1))));
    expect(await list(page).getByRole('listitem').count()).toBeLessThanOrEqual(MOST_ROWS);
  }
  await scrollTo(page, 1);
  await expect(row(page, PROFILES - 1)).toBeInViewport();
  await row(page, PROFILES - 1).click();
  await expect(page.getByRole('region', { name: nameOf(PROFILES - 1) })).toBeVisible();
});

test('one of ten thousand profiles is found by its words, keys lead to both ends, and all are changed in one step', async ({ app: { page }, home }) => {
  await expect(row(page, 0)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('package-4711');
  await expect(list(page).getByRole('button')).toHaveText([new RegExp(nameOf(4711))]);
  await page.keyboard.press('Escape');
  await expect(row(page, 0)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(row(page, PROFILES - 1)).toBeFocused();
  await expect(row(page, PROFILES - 1)).toBeInViewport();
  await expect(page.getByRole('region', { name: nameOf(PROFILES - 1) })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(row(page, PROFILES - 2)).toBeFocused();
  await expect(page.getByRole('region', { name: nameOf(PROFILES - 2) })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(row(page, 0)).toBeFocused();
  await expect(page.getByRole('region', { name: nameOf(0) })).toBeVisible();
  expect(await list(page).getByRole('listitem').count()).toBeLessThanOrEqual(MOST_ROWS);

  const bar = page.getByRole('group', { name: SELECTION_TEXTS.bar });
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await expect(row(page, PROFILES - 1)).toBeFocused();
  await page.keyboard.press('Shift+Space');
  await expect(bar).toContainText(SELECTION_TEXTS.selected(PROFILES));
  await bar.getByRole('button', { name: SELECTION_TEXTS.category }).click();
  await page.getByRole('dialog').getByLabel(SELECTION_TEXTS.categoryLabel, { exact: true }).fill('Archive');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: SELECTION_TEXTS.changed(PROFILES) })).toBeVisible({ timeout: 20_000 });
  await expect(row(page, PROFILES - 1)).toContainText('Archive');
  expect(home.ask(`SELECT count(*) AS count FROM profiles WHERE category = 'Archive'`)).toEqual([{ count: PROFILES }]);
});
