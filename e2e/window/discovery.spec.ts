import { expect, type Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { REVIEW_TEXTS } from '../../src-renderer/texts/import-review-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { CLIENT_SECRETS, writeClientFiles } from './client-home';
import { test } from './fixture';
import { expectNotInPage, expectNotOnDisk } from './hidden-secrets';
import { ImportWizard } from './import-wizard';
import type { RunningApp } from './running-app';

const { clients: WORDS } = IMPORT_TEXTS;
const SECRETS = Object.values(CLIENT_SECRETS);
let written: readonly string[];
let before: readonly string[];

const contents = (): readonly string[] => written.map((file) => readFileSync(file).toString('base64'));
const list = ({ page }: RunningApp): Locator => page.getByRole('region', { name: WORDS.title }).getByRole('listitem');

test.beforeEach(({ home }) => {
  written = writeClientFiles(home);
  before = contents();
});

test.afterEach(() => expect(contents()).toEqual(before));

test('the files of clients on this computer are listed with what is in them, and one press brings one in', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  await expect(list(app)).toHaveText([/^Claude Desktop.*claude_desktop_config\.json.*2 MCPs.*changed/, /^Claude Code~\/\.claude\.json2 MCPs/, /^Cursor~\/\.cursor\/mcp\.json1 MCP/, /^Gemini CLI.*Line 4/]);
  await expectNotInPage(page, SECRETS);
  await page.getByRole('button', { name: WORDS.more(1) }).click();
  await expect(list(app).last()).toHaveText(/^Zed.*No MCPs/);

  await page.getByRole('button', { name: WORDS.importOne('Claude Code', '~/.claude.json') }).click();
  await wizard.isAt('found');
  await expect(wizard.files).toHaveText([/^\.claude\.json~\/\.claude\.json.*Certain.*2 MCPs/]);
  await wizard.goOn(IMPORT_TEXTS.review(2));
  await expectNotInPage(page, SECRETS);
  await wizard.goOn(REVIEW_TEXTS.import(2, 2));
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(2, 2));
  expect(home.rows()['mcps']).toHaveLength(2);
  await expectNotInPage(page, SECRETS);
  expectNotOnDisk(home, SECRETS);
});

test('several are ticked and come in together; one that can not be read says why and can be read again', async ({ app }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  await page.getByRole('checkbox', { name: /^Claude Desktop/ }).check();
  await page.getByRole('checkbox', { name: /^Cursor/ }).check();
  await page.getByRole('button', { name: WORDS.importSeveral(2, 3) }).click();
  await expect(wizard.files).toHaveText([/^claude_desktop_config\.json/, /^mcp\.json~\/\.cursor\/mcp\.json/]);
  await page.getByRole('button', { name: IMPORT_TEXTS.step.source }).click();
  await expect(list(app).filter({ hasText: WORDS.inPlan })).toHaveCount(2);

  await page.getByRole('button', { name: WORDS.showOne('Gemini CLI', '~/.gemini/settings.json') }).click();
  await page.getByRole('button', { name: `${IMPORT_TEXTS.show} settings.json` }).click();
  await expect(page.getByRole('region', { name: IMPORT_TEXTS.faultTitle('settings.json') })).toContainText('~/.gemini/settings.json');
  await wizard.goOn(IMPORT_TEXTS.readAgain);
  await expect(wizard.files).toHaveCount(3);
  await page.getByRole('button', { name: IMPORT_TEXTS.removeFile('settings.json') }).click();
  await wizard.goOn(IMPORT_TEXTS.review(3));
  await wizard.goOn(REVIEW_TEXTS.import(3, 2));
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(3, 3));
});

test('a profile that is named after a client and is here already can be a new one instead', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  await home.run('import', home.write('claude_desktop_config.json', { mcpServers: { old: { command: 'old' }, files: { command: 'npx', args: ['/old'] } } }), '--as', 'claude-desktop');
  await page.getByRole('list', { name: PROFILES_TEXTS.title }).getByRole('button', { name: /^Claude Desktop/ }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.getByRole('button', { name: /^Import Claude Desktop/ }).click();
  await wizard.goOn(IMPORT_TEXTS.review(2));
  await expect(wizard.next(REVIEW_TEXTS.decide(1))).not.toHaveAttribute('aria-disabled');
  await page.getByRole('button', { name: REVIEW_TEXTS.chooseTarget }).click();
  const profile = page.getByRole('region', { name: 'Claude Desktop', exact: true });
  await expect(profile).toContainText(REVIEW_TEXTS.own.isHere('Claude Desktop'));

  await profile.getByText(REVIEW_TEXTS.own.labels.replace, { exact: true }).click();
  await expect(profile.getByRole('list', { name: REVIEW_TEXTS.own.removed(1) })).toHaveText('old');
  await profile.getByText(REVIEW_TEXTS.own.labels.new, { exact: true }).click();
  await expect(profile).toContainText(REVIEW_TEXTS.own.effects.new('Claude Desktop 2'));
  await wizard.goOn(REVIEW_TEXTS.import(2, 1));
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(2, 2));
  expect(home.rows()['profiles']?.length).toBe(2);
});
