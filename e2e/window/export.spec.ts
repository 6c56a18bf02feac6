import { expect } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { COMMAND_TEXT, EXPORT_MENU } from '../../src-shared/contract/commands';
import { EXPORT_RUN_TEXTS } from '../../src-renderer/texts/export-run-texts';
import { EXPORT_SECRETS_TEXTS } from '../../src-renderer/texts/export-secrets-texts';
import { EXPORT_TEXTS } from '../../src-renderer/texts/export-texts';
import { JOB_TEXTS } from '../../src-renderer/texts/job-texts';
import { numberText } from '../../src-renderer/texts/plural';
import { canary } from '../canary';
import { sampleDocument } from '../sample-document';
import { ExportMenu } from './export-menu';
import { test } from './fixture';
import { expectNotInPage } from './hidden-secrets';
import { zipOfProfiles } from './many-profiles';
import { pressDuring } from './press-during';
import { ProfilePage } from './profile-page';
import type { RunningApp } from './running-app';
import { zipTexts } from './zip-texts';

const TOKEN = canary('export token');
/** Enough that an export can be met while it is written, on a fast machine too. */
const MANY = 1200;
const WORDS = EXPORT_MENU.map((command) => (command === null ? '─' : COMMAND_TEXT[command]));
const WORK = sampleDocument({ name: 'Work' }, [
  { id: 'one', name: 'github', type: 'stdio', command: 'npx', args: ['-y', 'server-github'], env: { GITHUB_TOKEN: TOKEN } },
  { id: 'two', name: 'notes', type: 'http', url: 'https://notes.example.com/mcp' },
]);
/** As clients read it, whoever asked for it. */
const CLIENT_READY = {
  mcpServers: {
    github: { command: 'npx', args: ['-y', 'server-github'], env: { GITHUB_TOKEN: '${GITHUB_TOKEN}' } },
    notes: { url: 'https://notes.example.com/mcp' },
  },
};

/** The words of the open menu, its line among them. */
const words = (menu: ExportMenu): Promise<readonly string[]> =>
  menu.items.first().evaluate((item) => [...item.parentElement?.children ?? []].map((child) => (child.getAttribute('role') === 'menuitem' ? child.querySelector('[class*=itemLabel]')?.textContent ?? '' : '─')));

test('with nothing kept the menu has its seven items, each off and with the reason', async ({ app }) => {
  const menu = new ExportMenu(app);
  await menu.open();
  expect(await words(menu)).toEqual(WORDS);
  for (const command of EXPORT_MENU) {
    if (command === null) continue;
    const item = menu.items.filter({ hasText: COMMAND_TEXT[command] });
    await expect(item).toBeDisabled();
    await expect(item).toContainText(command === 'export.all' ? EXPORT_TEXTS.nothingKept : EXPORT_TEXTS.noProfile);
  }
});

test('the first four give the open profile as clients read it, with placeholders for its secrets', async ({ app, home }) => {
  await home.run('import', home.write('work.json', WORK));
  await new ProfilePage(app.page).isOpen('Work');
  const menu = new ExportMenu(app);
  await menu.open();
  expect(await words(menu)).toEqual(WORDS);
  await app.page.keyboard.press('Escape');
  await expect(menu.items).toHaveCount(0);

  await menu.choose('export.copyJson');
  await expect(app.page.getByText(EXPORT_TEXTS.copied('Work', EXPORT_TEXTS.json, 1))).toBeVisible();
  expect(JSON.parse(await app.readClipboard())).toMatchObject(CLIENT_READY);
  await menu.choose('export.copyYaml');
  await expect(app.page.getByText(EXPORT_TEXTS.copied('Work', EXPORT_TEXTS.yaml, 1))).toBeVisible();
  const yaml = await app.readClipboard();
  expect(yaml).not.toMatch(/^\{/);
  expect(parse(yaml)).toMatchObject(CLIENT_READY);

  const json = await menu.savedBy(path.join(home.work, 'saved.json'), () => menu.choose('export.downloadJson'));
  expect(JSON.parse(json.toString())).toMatchObject(CLIENT_READY);
  const saved = await menu.savedBy(path.join(home.work, 'saved.yaml'), () => menu.choose('export.downloadYaml'));
  expect(parse(saved.toString())).toMatchObject(CLIENT_READY);
  for (const text of [yaml, json.toString(), saved.toString()]) expect(text).not.toContain(TOKEN);
});

/** A window asks where to save, and closing that dialog is silent; a page does not ask, so nothing is pressed there. */
async function expectSilentCancel(app: RunningApp, menu: ExportMenu): Promise<void> {
  const button = menu.dialog.getByRole('button', { name: EXPORT_TEXTS.exportButton(1, true) });
  await expect(button).toBeEnabled();
  await app.answerSaveDialog(app.door === 'window' ? undefined : path.join(app.home.work, 'never.json'));
  if (app.door === 'window') await button.click();
  await expect(button).toBeEnabled();
  await expect(menu.dialog.getByRole('alert')).toHaveCount(0);
  expect(existsSync(path.join(app.home.work, 'never.json'))).toBe(false);
}

test('the last three show what goes out, and write it to a file, an archive or the clipboard', async ({ app, home }) => {
  test.setTimeout(180_000);
  await home.run('import', home.write('work.json', WORK), home.write('home.json', sampleDocument({ name: 'Home' }, [{ name: 'files', type: 'stdio', command: 'uvx' }])));
  const { page } = app;
  const menu = new ExportMenu(app);
  await new ProfilePage(page).open('Work');

  await menu.choose('export.current');
  await expect(menu.dialog.getByRole('radio', { name: /^Full profile/ })).toBeChecked();
  await expect(menu.dialog.getByRole('textbox', { name: EXPORT_TEXTS.previewOf('profile-work') })).toContainText('"name": "Work"');
  await expectNotInPage(page, [TOKEN]);
  await expectSilentCancel(app, menu);
  const full = (await menu.saveTo(path.join(home.work, 'normal.json'), 1)).toString();
  expect(JSON.parse(full)).toMatchObject({ profile: { name: 'Work' }, mcps: [{ name: 'github' }, { name: 'notes' }] });

  await menu.choose('export.template');
  await expect(menu.dialog.getByRole('radio', { name: /^Template/ })).toBeChecked();
  await menu.dialog.getByText(EXPORT_TEXTS.yaml, { exact: true }).click();
  await menu.dialog.getByRole('combobox', { name: EXPORT_TEXTS.destination }).click();
  await menu.dialog.getByRole('option', { name: EXPORT_TEXTS.toClipboard }).click();
  await menu.dialog.getByRole('button', { name: EXPORT_TEXTS.exportButton(1, false) }).click();
  await expect(menu.dialog).toBeHidden();
  const copied = await app.readClipboard();
  expect(parse(copied)).toMatchObject({ profile: { name: 'Work' } });
  expect(copied).toContain('GITHUB_TOKEN');

  await menu.choose('export.all');
  // How the last one was written is remembered, and that it was a template is not: that was asked for by name.
  await expect(menu.dialog.getByRole('radio', { name: EXPORT_TEXTS.yaml, exact: true })).toBeChecked();
  await expect(menu.dialog.getByRole('radio', { name: /^Full profile/ })).toBeChecked();
  await menu.dialog.getByText(EXPORT_TEXTS.json, { exact: true }).click();
  const documents = await zipTexts(await menu.saveTo(path.join(home.work, 'all.zip'), 2));
  const profiles = [...documents.values()].map((text) => JSON.parse(text) as { readonly profile?: { readonly name: string } }).flatMap(({ profile }) => (profile === undefined ? [] : [profile.name]));
  expect(profiles.toSorted()).toEqual(['Home', 'Work']);
  for (const text of [full, copied, ...documents.values()]) expect(text).not.toContain(TOKEN);

  await test.step('an export of many is cancelled, and leaves no file; the same in the background ends with a word of it', async () => {
    await home.run('import', home.write('many.zip', await zipOfProfiles(MANY)));
    const untouched = path.join(home.work, home.write('untouched.zip', 'what was there before'));
    const files = readdirSync(home.work);
    const button = menu.dialog.getByRole('button', { name: EXPORT_TEXTS.exportButton(2 + MANY, true) });
    await expect(page.getByRole('navigation').getByText(numberText(2 + MANY), { exact: true })).toBeVisible();
    await menu.choose('export.all');
    await menu.dialog.getByText(EXPORT_SECRETS_TEXTS.modes.sealed, { exact: true }).click();
    for (const label of [EXPORT_SECRETS_TEXTS.password, EXPORT_SECRETS_TEXTS.again]) await menu.dialog.getByLabel(label, { exact: true }).fill('copper-lantern-tide-marble');
    await expect(button).toBeEnabled();
    if (app.door === 'window') await app.answerSaveDialog(untouched);
    await pressDuring(page, '', JOB_TEXTS.cancel);
    await button.click();
    await expect(menu.dialog.getByText(EXPORT_RUN_TEXTS.cancelledTitle)).toBeVisible();
    expect([readdirSync(home.work), readFileSync(untouched, 'utf8')]).toEqual([files, 'what was there before']);

    const file = path.join(home.work, 'background.zip');
    await expect(button).toBeEnabled();
    await pressDuring(page, '', EXPORT_RUN_TEXTS.background);
    await menu.savedBy(file, () => button.click());
    await expect(menu.dialog).toBeHidden();
    await expect(page.getByRole('alert').filter({ hasText: /^Saved / })).toBeVisible();
  });
});

test('a file for a client has its own language and placeholders, and says beforehand what it has no place for', async ({ app, home }) => {
  await home.run('import', home.write('work.json', WORK));
  const menu = new ExportMenu(app);
  await new ProfilePage(app.page).open('Work');
  await menu.choose('export.current');
  const reader = menu.dialog.getByRole('combobox', { name: EXPORT_TEXTS.reader });
  const choose = async (client: keyof typeof EXPORT_TEXTS.readers): Promise<void> => {
    await reader.click();
    await menu.dialog.getByRole('option', { name: EXPORT_TEXTS.readers[client], exact: true }).click();
  };
  await reader.click();
  await expect(menu.dialog.getByRole('option')).toHaveText(Object.values(EXPORT_TEXTS.readers));
  await app.page.keyboard.press('Escape');

  await choose('claude-desktop');
  await expect(menu.dialog.getByText(EXPORT_TEXTS.doneLosses)).toBeVisible();
  await expect(menu.dialog.getByRole('listitem').filter({ hasText: 'Work/notes' })).toBeVisible();

  await choose('codex');
  await expect(menu.dialog.getByRole('textbox', { name: EXPORT_TEXTS.previewOf('codex-work.toml') })).toContainText('env_vars = ["GITHUB_TOKEN"]');
  await expect(menu.dialog.getByText(EXPORT_TEXTS.doneLosses)).toHaveCount(0);

  // A manifest is for Valise alone.
  await menu.dialog.getByRole('radio', { name: /^Manifest/ }).click();
  await expect(reader).toHaveValue(EXPORT_TEXTS.readers.native);
  await choose('vscode');
  await expect(menu.dialog.getByRole('radio', { name: /^Full profile/ })).toBeChecked();
  const written = (await menu.saveTo(path.join(home.work, 'mcp.json'), 1)).toString();
  expect(JSON.parse(written)).toMatchObject({ inputs: [{ id: 'GITHUB_TOKEN', password: true }], servers: { github: { type: 'stdio', env: { GITHUB_TOKEN: '${input:GITHUB_TOKEN}' } }, notes: { type: 'http' } } });
  expect(written).not.toContain(TOKEN);
});
