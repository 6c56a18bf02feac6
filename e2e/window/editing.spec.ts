import { expect } from '@playwright/test';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { COPY_TEXTS } from '../../src-renderer/texts/copy-texts';
import { MCPS_TEXTS } from '../../src-renderer/texts/mcps-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SELECTION_TEXTS } from '../../src-renderer/texts/selection-texts';
import { SERVER_TEXTS } from '../../src-renderer/texts/server-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { canary } from '../canary';
import { sampleDocument } from '../sample-document';
import { test } from './fixture';
import { expectNotInPage, expectNotOnDisk } from './hidden-secrets';
import { ProfilePage } from './profile-page';

const { detail: DETAIL, secret: SECRET } = PROFILES_TEXTS;
const TOKEN = canary('editing token');
const FILLED = canary('editing filled in');

const WORK = sampleDocument({ name: 'Work' }, [
  { id: 'one', name: 'github', type: 'stdio', command: 'npx', args: ['-y', 'server-github'], env: { GITHUB_TOKEN: TOKEN } },
  { id: 'two', name: 'slack', type: 'stdio', command: 'npx', args: ['server-slack'], env: { SLACK_TOKEN: '[REDACTED]' } },
]);
const HOME = sampleDocument({ name: 'Home' }, [
  { id: 'three', name: 'github', type: 'stdio', command: 'npx', args: ['-y', 'server-github', '--read-only'] },
]);

test.beforeEach(async ({ home }) => {
  const ended = await home.run('import', home.write('work.json', WORK), home.write('home.json', HOME), home.write('empty.json', sampleDocument({ name: 'Spare' }, [])));
  expect(ended.code, ended.stderr).toBe(0);
});

test('a profile is written where it stands, switched, doubled, deleted, and put back', async ({ app, home }) => {
  const { page } = app;
  const profiles = new ProfilePage(page);
  await profiles.open('Work');
  await profiles.write(DETAIL.description, DETAIL.addDescription, 'What I need at work');
  await expect(page.getByRole('button', { name: /^What I need at work/ })).toBeVisible();
  await profiles.write(DETAIL.category, DETAIL.addCategory, 'Jobs');
  await profiles.write(DETAIL.name, /^Work\b.*edit/, 'Workshop');
  await profiles.isOpen('Workshop');
  await expect(profiles.rows.filter({ hasText: 'Workshop' })).toContainText('Jobs');
  expect(home.ask(`SELECT name, category FROM profiles WHERE name LIKE 'Work%'`)).toEqual([{ name: 'Workshop', category: 'Jobs' }]);

  await profiles.switchOf('slack').click({ force: true });
  await expect(profiles.switchOf('slack')).not.toBeChecked();
  await expect(profiles.rows.filter({ hasText: 'Workshop' })).toContainText(PROFILES_TEXTS.list.onOf(1, 2));

  await profiles.choose('Workshop', DETAIL.duplicate);
  await expect(profiles.rows).toHaveCount(4);
  await expect(profiles.told.filter({ hasText: DETAIL.duplicated('Workshop') })).toBeVisible();
  await profiles.undo();
  await expect(profiles.rows).toHaveCount(3);

  await profiles.open('Workshop');
  const before = home.rows();
  await profiles.choose('Workshop', DETAIL.remove);
  await expect(profiles.rows).toHaveCount(2);
  await expect(profiles.told.filter({ hasText: DETAIL.deleted })).toContainText('Workshop');
  expect(home.ask('SELECT name FROM profiles ORDER BY name')).toEqual([{ name: 'Home' }, { name: 'Spare' }]);
  await profiles.undo();
  await expect(profiles.rows).toHaveCount(3);
  expect(home.rows()).toEqual(before);
  await profiles.open('Workshop');
  await expect(profiles.mcps('Workshop').getByRole('switch')).toHaveCount(2);

  await profiles.rows.filter({ hasText: 'Home' }).click({ modifiers: ['ControlOrMeta'] });
  await profiles.rows.filter({ hasText: 'Workshop' }).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('group', { name: SELECTION_TEXTS.bar });
  await expect(bar).toContainText(SELECTION_TEXTS.selected(3));
  await bar.getByRole('button', { name: SELECTION_TEXTS.off }).click();
  await expect(profiles.told.filter({ hasText: SELECTION_TEXTS.switched(3, false) })).toBeVisible();
  expect(home.ask('SELECT count(*) AS on_still FROM mcps WHERE disabled = 0')).toEqual([{ on_still: 0 }]);
  await profiles.undo();
  expect(home.rows()).toEqual(before);

  const editors = async (): Promise<readonly string[]> => (await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).filter((name) => /\/code-editor-[\w-]+\.js$/.test(name));
  expect(await editors(), 'the editor is loaded when it is first looked at').toEqual([]);
  await page.getByRole('tab', { name: PROFILES_TEXTS.tabs.json }).click();
  await page.locator('.cm-content').click();
  expect(await editors()).toHaveLength(1);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('NPX');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: PROFILES_TEXTS.json.found(2, 2) })).toBeVisible();
});

test('a secret is seen only while it is held, copied unseen, and a blank is filled in', async ({ app, home }) => {
  const { page } = app;
  const profiles = new ProfilePage(page);
  await profiles.open('Work');
  await profiles.unfold('github');
  const value = page.getByText(TOKEN, { exact: true });
  await profiles.holdButton('GITHUB_TOKEN').hover();
  await page.mouse.down();
  await expect(value).toBeVisible();
  await page.mouse.up();
  await expect(value).toHaveCount(0);
  await expectNotInPage(page, [TOKEN]);
  await profiles.holdButton('GITHUB_TOKEN').focus();
  await page.keyboard.down('Space');
  await expect(value).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(value).toHaveCount(0);
  await page.keyboard.up('Space');

  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.documentElement.outerHTML)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await profiles.copyButton('GITHUB_TOKEN').click();
  await expect(profiles.told.filter({ hasText: SECRET.copied })).toBeVisible();
  expect(await app.readClipboard()).toBe(TOKEN);
  expect(await page.evaluate((secret) => (window as unknown as { readonly seen: readonly string[] }).seen.filter((html) => html.includes(secret)).length, TOKEN)).toBe(0);

  await expect(profiles.mcps('Work').getByRole('row', { name: /slack/ })).toContainText(SHARED_TEXTS.toFillIn);
  await profiles.unfold('slack');
  await profiles.blank('SLACK_TOKEN').fill(FILLED);
  await page.getByRole('button', { name: SECRET.keep, exact: true }).click();
  await expect(profiles.blank('SLACK_TOKEN')).toHaveCount(0);
  await expect(profiles.copyButton('SLACK_TOKEN')).toBeVisible();
  await expectNotInPage(page, [TOKEN, FILLED]);
  await profiles.copyButton('SLACK_TOKEN').click();
  await expect.poll(() => app.readClipboard()).toBe(FILLED);
  expectNotOnDisk(home, [TOKEN, FILLED]);
});

test('the same MCP of two profiles is compared and copied to a third', async ({ app, home }) => {
  const { page } = app;
  await page.getByRole('button', { name: COMMAND_TEXT['show.mcps'] }).click();
  await page.getByRole('list', { name: MCPS_TEXTS.title }).getByRole('button', { name: /^github/ }).click();
  const table = page.getByRole('table', { name: MCPS_TEXTS.table('github') });
  await expect(table.getByRole('columnheader')).toHaveText([MCPS_TEXTS.field, 'Home', 'Work']);
  await expect(table.getByRole('row', { name: /--read-only/ })).toContainText(SERVER_TEXTS.notSet);
  await expect(table.getByRole('row', { name: /GITHUB_TOKEN/ })).toContainText(MCPS_TEXTS.kept);
  await expectNotInPage(page, [TOKEN]);

  await page.getByRole('button', { name: MCPS_TEXTS.copy }).click();
  const dialog = page.getByRole('dialog', { name: COPY_TEXTS.title('github') });
  await dialog.getByRole('combobox', { name: COPY_TEXTS.from }).click();
  await dialog.getByRole('option', { name: 'Work' }).click();
  await dialog.getByRole('checkbox', { name: 'Spare' }).click();
  await dialog.getByRole('button', { name: COPY_TEXTS.confirm(1) }).click();
  await expect(page.getByRole('alert').filter({ hasText: COPY_TEXTS.copied('github', 1) })).toBeVisible();
  await expect(table.getByRole('columnheader')).toHaveText([MCPS_TEXTS.field, 'Home', 'Spare', 'Work']);
  expect(home.ask(`SELECT m.name, p.name AS profile FROM mcps m JOIN profiles p ON p.id = m.profile_id WHERE p.name = 'Spare'`)).toEqual([{ name: 'github', profile: 'Spare' }]);

  await table.getByRole('button', { name: MCPS_TEXTS.open('Spare') }).click();
  const profiles = new ProfilePage(page);
  await profiles.isOpen('Spare');
  await profiles.unfold('github');
  await profiles.copyButton('GITHUB_TOKEN').click();
  await expect.poll(() => app.readClipboard()).toBe(TOKEN);
});
