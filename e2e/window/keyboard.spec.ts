import { expect } from '@playwright/test';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { ERROR_TEXT } from '../../src-shared/errors/error-text';
import { KEYS_TEXTS } from '../../src-renderer/texts/commands-texts';
import { EXPORT_TEXTS } from '../../src-renderer/texts/export-texts';
import { FRAME_TEXTS } from '../../src-renderer/texts/frame-texts';
import { DECIDE_TEXTS } from '../../src-renderer/texts/import-decide-texts';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { REVIEW_TEXTS } from '../../src-renderer/texts/import-review-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { MCP_FORM_TEXTS } from '../../src-renderer/texts/mcp-form-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SELECTION_TEXTS } from '../../src-renderer/texts/selection-texts';
import { SERVER_TEXTS } from '../../src-renderer/texts/server-texts';
import { SETTINGS_TEXTS, VAULT_TEXTS } from '../../src-renderer/texts/settings-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { canary } from '../canary';
import { test } from './fixture';
import { ImportWizard } from './import-wizard';
import { Keyboard } from './keyboard';
import { passphraseOf } from './passphrase-of';

const TOKEN = canary('keyboard token');

test('a profile is made, named, filled, switched, copied and left for another without a mouse', async ({ app }) => {
  const { page } = app;
  const keys = new Keyboard(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const make = async (name: string): Promise<void> => {
    await keys.run('new profile', COMMAND_TEXT['profile.new']);
    await expect(page.getByRole('dialog', { name: PROFILES_TEXTS.make.title })).toBeVisible();
    await keys.type(name);
    await keys.press('Enter');
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    await keys.seesFocus();
  };
  await expect(button(IMPORT_TEXTS.sample)).toBeVisible();
  await make('Home');
  await make('Work');

  await keys.tabTo(page.getByRole('button', { name: /^Work\s*, edit Name$/ }));
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: PROFILES_TEXTS.detail.name })).toBeFocused();
  await keys.type('Workshop');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: /^Workshop\s*, edit Name$/ })).toBeFocused();

  await keys.tabTo(button(PROFILES_TEXTS.table.addNew));
  await keys.press('Enter');
  const form = page.getByRole('dialog', { name: MCP_FORM_TEXTS.add('Workshop') });
  await expect(form.getByRole('textbox', { name: SERVER_TEXTS.fields.name })).toBeFocused();
  await keys.type('github');
  await keys.tabTo(form.getByRole('textbox', { name: SERVER_TEXTS.fields.command }));
  await keys.type('npx');
  await keys.tabTo(form.getByRole('button', { name: MCP_FORM_TEXTS.addArgument }));
  await keys.press('Enter');
  await keys.type('-y');
  await keys.press('Enter');
  await keys.type('server-github');
  await keys.tabTo(form.getByRole('button', { name: MCP_FORM_TEXTS.addVariable }));
  await keys.press('Enter');
  await keys.type('GITHUB_TOKEN');
  await keys.press('Tab');
  await keys.type(TOKEN);
  await keys.tabTo(form.getByRole('button', { name: MCP_FORM_TEXTS.saveNew('github') }));
  await keys.press('Enter');
  await expect(form).toBeHidden();

  const on = page.getByRole('switch', { name: SERVER_TEXTS.switchLabel('github') });
  await keys.tabTo(on);
  await expect(on).toBeChecked();
  await keys.press('Space');
  await expect(on).not.toBeChecked();
  await expect.poll(() => app.home.ask('SELECT name, disabled FROM mcps')).toEqual([{ name: 'github', disabled: 1 }]);

  await keys.tabTo(button(EXPORT_TEXTS.menu), 'Shift+Tab');
  await keys.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keys.press('Enter');
  await expect(button(EXPORT_TEXTS.menu)).toBeFocused();
  await expect.poll(() => app.readClipboard()).not.toBe('');
  expect(JSON.parse(await app.readClipboard())).toMatchObject({ mcpServers: { github: { command: 'npx', args: ['-y', 'server-github'], env: { GITHUB_TOKEN: '${GITHUB_TOKEN}' }, disabled: true } } });

  await keys.run('home', 'Home');
  await expect(page.getByRole('region', { name: 'Home', exact: true })).toBeVisible();

  await keys.press('ControlOrMeta+f', 'ArrowDown', 'Space');
  await expect(page.getByRole('checkbox', { name: SELECTION_TEXTS.pick('Home') })).toBeChecked();
  await keys.press('ControlOrMeta+a');
  const picked = page.getByRole('group', { name: SELECTION_TEXTS.bar });
  await expect(picked).toContainText(SELECTION_TEXTS.selected(2));
  await keys.press('Escape');
  await expect(picked).toBeHidden();

  await keys.tabTo(button(PROFILES_TEXTS.table.add));
  await keys.press('?');
  const overview = page.getByRole('dialog', { name: KEYS_TEXTS.title });
  await expect(overview).toContainText(COMMAND_TEXT['import.open']);
  await keys.press('Escape');
  await expect(overview).toBeHidden();
  await expect(button(PROFILES_TEXTS.table.add)).toBeFocused();
});

test('an import is pasted, chosen, decided and taken back without a mouse', async ({ app, home }) => {
  const { page } = app;
  const keys = new Keyboard(page);
  const wizard = new ImportWizard(page);
  const paste = async (servers: unknown): Promise<void> => {
    const opener = page.getByRole('button', { name: IMPORT_TEXTS.paste, exact: true });
    await keys.tabTo(opener);
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: IMPORT_TEXTS.pasteTitle });
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await keys.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await keys.press('Enter');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.insertText(JSON.stringify({ mcpServers: servers }));
    await keys.press('ControlOrMeta+Enter');
    await wizard.isAt('found');
  };
  await expect(page.getByRole('heading', { name: IMPORT_TEXTS.firstTitle })).toBeVisible();
  await keys.press('ControlOrMeta+i');
  await paste({ github: { command: 'npx', env: { GITHUB_TOKEN: TOKEN } }, files: { command: 'uvx' }, slack: { command: 'slack-mcp' } });
  await expect(wizard.next(IMPORT_TEXTS.review(3))).toBeEnabled();
  await keys.press('ControlOrMeta+Enter');
  await wizard.isAt('review');

  await keys.tabTo(page.getByRole('tree', { name: REVIEW_TEXTS.treeLabel }));
  await keys.press('End', 'Space');
  await expect(page.getByRole('treeitem')).toHaveCount(4);
  await expect(page.getByRole('treeitem', { name: 'slack' })).toHaveAttribute('aria-checked', 'false');
  await expect(wizard.next(REVIEW_TEXTS.import(2, 1))).not.toHaveAttribute('aria-disabled');
  await keys.press('ControlOrMeta+Enter');
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(2, 3));
  const before = home.rows();

  await keys.tabTo(wizard.next(RESULT_TEXTS.more));
  await keys.press('Enter');
  await paste({ github: { command: 'npx', args: ['--new'], env: { GITHUB_TOKEN: TOKEN } }, files: { command: 'uvx' } });
  await keys.press('ControlOrMeta+Enter');
  await expect(wizard.next(REVIEW_TEXTS.decide(1))).not.toHaveAttribute('aria-disabled');
  await keys.press('ControlOrMeta+Enter');
  await wizard.isAt('decide');
  const choices = page.getByRole('radiogroup', { name: DECIDE_TEXTS.decisionFor('github') });
  await keys.tabTo(wizard.conflict);
  await keys.press('2');
  await expect(choices.getByRole('radio', { name: DECIDE_TEXTS.choices.update })).toBeChecked();
  await expect(wizard.next(REVIEW_TEXTS.import(1, 0))).not.toHaveAttribute('aria-disabled');
  await keys.press('ControlOrMeta+Enter');
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(1, 2));
  expect(home.rows()).not.toEqual(before);

  await keys.tabTo(wizard.next(RESULT_TEXTS.undo));
  await keys.press('Enter');
  await expect(page.getByText(RESULT_TEXTS.undone)).toBeVisible();
  await keys.seesFocus();
  expect(home.rows()).toEqual(before);
});

test('appearance is chosen, and the vault locked and unlocked, without a mouse', async ({ app, home }) => {
  await home.run('import', home.write('work.json', { mcpServers: { github: { command: 'npx', env: { GITHUB_TOKEN: TOKEN } } } }));
  const { page } = app;
  const keys = new Keyboard(page);
  await keys.run('settings', COMMAND_TEXT['show.settings']);
  const theme = page.getByRole('radiogroup', { name: SETTINGS_TEXTS.theme });
  await keys.tabTo(theme.getByRole('radio', { name: SETTINGS_TEXTS.themes.system }));
  await keys.press('ArrowRight', 'ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await keys.press('ArrowLeft');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  const show = page.getByRole('button', { name: SETTINGS_TEXTS.showKeys, exact: true });
  await keys.tabTo(show);
  await keys.press('Enter');
  // The sheet is loaded when it is first asked for: Escape before it stands would close nothing.
  await expect(page.getByRole('dialog')).toBeVisible();
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(show).toBeFocused();

  // A vault that is still being opened can not be locked yet.
  await expect(page.getByRole('button', { name: FRAME_TEXTS.vault.open.word })).toBeVisible();
  await keys.press('ControlOrMeta+l');
  const foot = page.getByRole('button', { name: FRAME_TEXTS.vault.locked.word });
  await expect(foot).toBeVisible();
  await keys.tabTo(foot, 'Shift+Tab');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: VAULT_TEXTS.locked.title })).toBeVisible();
  const passphrase = page.getByLabel(VAULT_TEXTS.passphrase, { exact: true });
  await keys.tabTo(passphrase);
  await keys.type('not this one');
  await keys.press('Enter');
  await expect(page.getByText(ERROR_TEXT.PASSPHRASE_WRONG.what({}))).toBeVisible();
  await keys.tabTo(passphrase, 'Shift+Tab');
  await keys.type(passphraseOf(home));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: VAULT_TEXTS.open.title })).toBeVisible();
  await keys.seesFocus();
  await expect(page.getByRole('button', { name: SHARED_TEXTS.retry })).toHaveCount(0);
});
