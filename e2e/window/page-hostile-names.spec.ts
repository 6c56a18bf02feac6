import { expect, type Page } from '@playwright/test';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { sampleDocument } from '../sample-document';
import { test } from './fixture';
import { press, visit } from './gallery-steps';
import { ProfilePage } from './profile-page';

/** Turn the order of what follows them, or end what keeps that apart. */
const MARKS = '\u202E\u2066\u2069';
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const [WORK, GITHUB] = ['Work', 'github'].map((name) => `${name}${MARKS}lla eteled`);

/** What is said of names, where nothing keeps a name apart from the words around it. */
const saidIn = (page: Page): Promise<readonly string[]> => page.evaluate(() => [
  ...[...document.querySelectorAll('[aria-label], [title], [aria-description]')].flatMap((element) => ['aria-label', 'title', 'aria-description'].map((name) => element.getAttribute(name) ?? '')),
  ...[...document.querySelectorAll('[role=alert], [role=status], [aria-live], [role=dialog] h2, [role=dialog] p')].map(({ textContent }) => textContent),
  document.title,
].filter((text) => text !== ''));

test('a name with marks that turn the order of letters turns no word of Valise', async ({ app, home }) => {
  const imported = await home.run('import', home.write('hostile.json', sampleDocument({ name: WORK, tags: [`tag${MARKS}`] }, [{ id: 'one', name: GITHUB, type: 'stdio', command: 'npx', env: { TOKEN: 'made-up-for-this-test' } }])));
  expect(imported.code, imported.stderr).toBe(0);
  const { page } = app;
  const dialog = page.getByRole('dialog');
  const told = async (): Promise<void> => expect((await saidIn(page)).filter((text) => TURNING.test(text))).toEqual([]);
  await new ProfilePage(page).rows.first().click();
  await page.getByRole('switch').first().waitFor();
  await told();
  await page.getByRole('button', { name: /^Details of github/ }).click();
  await told();
  await page.getByRole('switch').first().click({ force: true });
  await page.getByText(/^Switched github/).waitFor();
  await told();
  await page.getByRole('button', { name: /^More for github/ }).click();
  await press(page, PROFILES_TEXTS.table.copyTo, 'menuitem');
  await dialog.waitFor();
  await told();
  await page.keyboard.press('Escape');
  await visit(page, 'mcps');
  await page.getByRole('button', { name: /^github/ }).first().click();
  await page.getByRole('table').waitFor();
  await told();
  await visit(page, 'secrets');
  await page.getByRole('button', { name: /TOKEN/ }).first().click();
  await told();
  await visit(page, 'profiles');
  await page.getByRole('button', { name: /^More for Work/ }).click();
  await press(page, PROFILES_TEXTS.detail.remove, 'menuitem');
  await page.getByRole('alert').filter({ hasText: PROFILES_TEXTS.detail.deleted.trim() }).waitFor();
  await told();
  await press(page, SHARED_TEXTS.undo);
  await visit(page, 'activity');
  await page.getByText(/^Deleted Work/).first().waitFor();
  await told();
});
