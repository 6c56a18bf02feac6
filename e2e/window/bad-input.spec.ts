import { expect } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ERROR_TEXT } from '../../src-shared/errors/error-text';
import { DECIDE_TEXTS } from '../../src-renderer/texts/import-decide-texts';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { REVIEW_TEXTS } from '../../src-renderer/texts/import-review-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { canary } from '../canary';
import { test } from './fixture';
import { ImportWizard } from './import-wizard';
import { losePage } from './lose-page';
import { passphraseOf } from './passphrase-of';
import type { RunningApp } from './running-app';

const IMAGE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const BROKEN = '{\n  "mcpServers": {\n    "a": { "command": "npx" }\n    "b": { "command": "npx" }\n  }\n}\n';
const servers = (names: readonly string[], args: readonly string[] = []): unknown =>
  ({ mcpServers: Object.fromEntries(names.map((name) => [name, { command: 'npx', args, env: { TOKEN: canary(`bad input ${name}`) } }])) });

const dropped = ({ drop, home }: RunningApp, ...names: readonly string[]): Promise<void> => drop(names.map((name) => path.join(home.work, name)));

test('files that can not be read stay as rows with the reason and the place, beside those that can', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  home.write('photo.png', IMAGE);
  await dropped(app, 'photo.png');
  await expect(page.getByRole('heading', { name: IMPORT_TEXTS.faultTitle('photo.png') })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`${ERROR_TEXT.FILE_NOT_TEXT.what({})}. `);
  await expect(page.getByRole('main')).toContainText(ERROR_TEXT.FILE_NOT_TEXT.next);

  home.write('empty.json', '');
  home.write('broken.json', BROKEN);
  home.write('good.json', servers(['good']));
  await dropped(app, 'empty.json', 'broken.json', 'good.json');
  await expect(wizard.files).toHaveText([
    /photo\.png.*Could not read.*This is not a text file/, /empty\.json.*Could not read.*The file is empty/, /broken\.json.*Could not read.*Line 4, column 5/, /good\.json.*1 MCP/,
  ]);
  await page.getByRole('button', { name: `${IMPORT_TEXTS.show} broken.json` }).click();
  const fault = page.getByRole('region', { name: IMPORT_TEXTS.faultTitle('broken.json') });
  await expect(fault).toContainText(IMPORT_TEXTS.place(4, 5));
  await page.getByRole('button', { name: IMPORT_TEXTS.leaveItOut }).click();
  await expect(wizard.files).toHaveCount(3);
  await wizard.goOn(IMPORT_TEXTS.review(1));
  await expect(wizard.next(REVIEW_TEXTS.import(1, 1))).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('checkbox', { name: REVIEW_TEXTS.rest }).check();
  await wizard.goOn(REVIEW_TEXTS.import(1, 1));
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(1, 1));
});

/** A window takes the folder for the configurations in it; a browser hands over something that can't be read, and that is said. */
async function expectFolderTold({ door, page }: RunningApp, wizard: ImportWizard): Promise<void> {
  if (door === 'page') return expect(page.getByRole('alert')).toContainText(`${ERROR_TEXT.FILE_NOT_READ.what({})}. (configs)`);
  await expect(wizard.files).toHaveText([/^a\.json/, /^b\.yaml/]);
  await page.getByRole('button', { name: SHARED_TEXTS.back }).click();
  return page.getByRole('button', { name: IMPORT_TEXTS.startOver }).click();
}

test('a folder, a dialog that is closed and five hundred files are no trouble', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  await page.getByText(IMPORT_TEXTS.clients.none).waitFor();
  const before = await page.getByRole('main').ariaSnapshot();
  await app.answerOpenDialog(undefined);
  await page.getByRole('button', { name: IMPORT_TEXTS.choose }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await page.getByRole('main').ariaSnapshot()).toBe(before);

  mkdirSync(path.join(home.work, 'configs'));
  for (const name of ['a.json', 'b.yaml', 'notes.txt']) home.write(`configs/${name}`, name === 'notes.txt' ? 'notes' : JSON.stringify(servers([name])));
  await dropped(app, 'configs');
  await expectFolderTold(app, wizard);
  await wizard.isAt('source');

  const names = Array.from({ length: 500 }, (_, index) => home.write(`${index}.json`, { mcpServers: { [`server-${index}`]: { command: 'npx' } } }));
  await dropped(app, ...names);
  await expect(wizard.next(IMPORT_TEXTS.review(500))).toBeVisible({ timeout: 20_000 });
  expect(await wizard.files.count()).toBeLessThan(80);
});

test('while another process writes an import is refused with nothing lost, and works once it is done', async ({ app, home }) => {
  test.setTimeout(120_000);
  await home.run('import', home.write('kept.json', servers(['kept'])));
  const { page } = app;
  const wizard = new ImportWizard(page);
  home.write('more.json', servers(['one', 'two']));
  await dropped(app, 'more.json');
  await wizard.goOn(IMPORT_TEXTS.review(2));
  await expect(wizard.next(REVIEW_TEXTS.import(2, 1))).not.toHaveAttribute('aria-disabled');
  const other = new DatabaseSync(home.databaseFile);
  try {
    other.exec('BEGIN IMMEDIATE');
    await wizard.goOn(REVIEW_TEXTS.import(2, 1));
    await expect(page.getByRole('alert')).toContainText(ERROR_TEXT.DATABASE_BUSY.what({}), { timeout: 60_000 });
    other.exec('ROLLBACK');
  } finally {
    other.close();
  }
  await page.getByRole('button', { name: SHARED_TEXTS.retry }).click();
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(2, 2));
});

test('a vault that is locked in the middle of an import asks for its passphrase, and the import goes on with every choice', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  const unlock = async (): Promise<void> => {
    await expect(page.getByRole('heading', { name: IMPORT_TEXTS.unlockTitle })).toBeVisible();
    await page.getByLabel(IMPORT_TEXTS.passphrase, { exact: true }).fill(passphraseOf(home));
    await page.getByRole('button', { name: IMPORT_TEXTS.unlock }).click();
  };
  await home.run('import', home.write('kept.json', servers(['kept'])));
  home.write('more.json', servers(['one', 'two', 'three']));
  await dropped(app, 'more.json');
  await wizard.goOn(IMPORT_TEXTS.review(3));
  await page.getByRole('tree').press('End');
  await page.getByRole('tree').press('Space');
  await expect(wizard.next(REVIEW_TEXTS.import(2, 1))).not.toHaveAttribute('aria-disabled');
  await page.keyboard.press('ControlOrMeta+l');
  await expect.poll(() => page.getByRole('navigation').textContent()).toContain('locked');
  await wizard.goOn(REVIEW_TEXTS.import(2, 1));
  await unlock();
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(2, 3));
  await expect(wizard.results).toHaveText([/more.*Added/, /one.*Added/, /two.*Added/, /three.*Left out/]);

  await page.keyboard.press('ControlOrMeta+l');
  home.write('last.json', servers(['last']));
  await dropped(app, 'last.json');
  await unlock();
  await wizard.isAt('found');
  await expect(wizard.files).toHaveText([/last\.json/]);
});

test('a page that is lost with the import open comes back with it', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  await home.run('import', home.write('work.json', servers(['one', 'two'])));
  home.write('work.json', servers(['one', 'two', 'three'], ['--new']));
  await dropped(app, 'work.json');
  await wizard.goOn(IMPORT_TEXTS.review(3));
  await wizard.goOn(REVIEW_TEXTS.decide(2));
  await expect(wizard.conflicts).toHaveCount(2);
  await page.keyboard.press('2');
  await expect(wizard.next(DECIDE_TEXTS.left(1))).toBeVisible();

  const look = await losePage(app);
  const step = `document.querySelector('[aria-current=step]')?.textContent`;
  const left = `document.querySelector('.next-step')?.textContent?.includes(${JSON.stringify(DECIDE_TEXTS.left(1))})`;
  await expect.poll(() => look(`[${step}, ${left}]`).catch(() => 'gone')).toEqual([IMPORT_TEXTS.step.decide, true]);
});

test('what is taken away or changed by a command while it is looked at is said, and asked again', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  await home.run('import', home.write('a.json', servers(['one'])));
  await home.run('import', home.write('b.json', servers(['two'])));
  await page.getByRole('list', { name: PROFILES_TEXTS.title }).getByRole('button', { name: /^b / }).click();
  await expect(page.getByRole('region', { name: 'b', exact: true })).toBeVisible();
  await home.run('undo');
  await expect(page.getByRole('heading', { name: PROFILES_TEXTS.gone.title })).toBeVisible();
  await page.getByRole('button', { name: PROFILES_TEXTS.gone.back }).click();
  await expect(page.getByRole('region', { name: 'a', exact: true })).toBeVisible();

  home.write('a.json', servers(['one'], ['mine']));
  await dropped(app, 'a.json');
  await wizard.goOn(IMPORT_TEXTS.review(1));
  await wizard.goOn(REVIEW_TEXTS.decide(1));
  await expect(wizard.conflicts).toHaveText([/one.*To decide/]);
  await page.keyboard.press('2');
  await expect(wizard.next(REVIEW_TEXTS.import(1, 0))).not.toHaveAttribute('aria-disabled');
  mkdirSync(path.join(home.work, 'other'));
  await home.run('import', home.write('other/a.json', servers(['one'], ['theirs'])), '--on-conflict', 'update');
  await expect(page.getByText(IMPORT_TEXTS.changedMeanwhile)).toBeVisible();
  await expect(page.getByText(DECIDE_TEXTS.again)).toBeVisible();
  await expect(wizard.next(DECIDE_TEXTS.left(1))).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('2');
  await wizard.goOn(REVIEW_TEXTS.import(1, 0));
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(1, 1));
});

