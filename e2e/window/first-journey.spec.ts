import { expect } from '@playwright/test';
import path from 'node:path';
import { DECIDE_TEXTS } from '../../src-renderer/texts/import-decide-texts';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { REVIEW_TEXTS } from '../../src-renderer/texts/import-review-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { canary } from '../canary';
import { sampleDocument } from '../sample-document';
import { ExportMenu } from './export-menu';
import { test } from './fixture';
import { expectNotInPage, expectNotOnDisk } from './hidden-secrets';
import { ImportWizard } from './import-wizard';

const PROFILE = 'Claude Desktop';
const OLD = canary('journey old token');
const NEW = canary('journey new token');
const KEY = canary('journey key');
const SECRETS = [OLD, NEW, KEY];

const github = (region: string, token: string): unknown => ({ command: 'npx', args: ['-y', 'server-github', '--region', region], env: { GITHUB_TOKEN: token } });
const FIRST = { mcpServers: { github: github('north', OLD), files: { command: 'uvx', args: ['mcp-files', '/srv', `--key=${KEY}`] } } };
/** One server changed, one new that stands twice and differs. */
const EDITED = { mcpServers: { github: github('south', NEW), slack: { command: 'slack-mcp' }, Slack: { command: 'slack-mcp', args: ['--team'] } } };
/** Another server under a kept name. */
const TEAM = sampleDocument({ name: PROFILE }, [{ id: 'team-files', name: 'files', type: 'stdio', command: 'uvx', args: ['mcp-files', '/team'] }]);

test.use({ vault: 'none' });

test('from an empty home to kept servers, over an edited file with three conflicts, to a template, and back', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  const fileOf = (name: string): string => path.join(home.work, name);

  await test.step('the first file is dropped onto the window', async () => {
    await expect(page.getByRole('heading', { name: IMPORT_TEXTS.firstTitle })).toBeVisible();
    home.write('claude_desktop_config.json', FIRST);
    await app.drop([fileOf('claude_desktop_config.json')]);
    await wizard.isAt('found');
    await expect(wizard.files).toHaveText([/claude_desktop_config\.json.*Certain.*2 MCPs.*2 secrets, masked here/]);
    await expect(page.getByRole('combobox', { name: IMPORT_TEXTS.formatOf('claude_desktop_config.json') })).toHaveValue(IMPORT_TEXTS.formats['claude-desktop']);
    await wizard.goOn(IMPORT_TEXTS.review(2));
    await wizard.isAt('review');
    await expect(page.getByRole('treeitem')).toHaveText([/Claude Desktop.*2/, /github.*new/, /files.*new/]);
    await expectNotInPage(page, SECRETS);
    await wizard.goOn(REVIEW_TEXTS.import(2, 1));
    await expect(wizard.title).toHaveText(RESULT_TEXTS.title(2, 2));
    await wizard.goOn(RESULT_TEXTS.open(PROFILE));
    await expect(page.getByRole('table', { name: PROFILES_TEXTS.table.label(PROFILE) }).getByRole('switch')).toHaveCount(2);
  });
  const before = home.rows();
  expect([before['profiles']?.length, before['mcps']?.length]).toEqual([1, 2]);

  await test.step('three conflicts of an edited file are decided by keys, and by pointing', async () => {
    home.write('claude_desktop_config.json', EDITED);
    home.write('team.json', TEAM);
    await app.drop([fileOf('claude_desktop_config.json'), fileOf('team.json')]);
    await wizard.goOn(IMPORT_TEXTS.review(4));
    await wizard.isAt('review');
    await expect(wizard.next(REVIEW_TEXTS.decide(3))).toBeEnabled();
    await page.keyboard.press('ControlOrMeta+Enter');
    await wizard.isAt('decide');
    await expect(wizard.conflicts).toHaveText([/github.*To decide/, /files.*To decide/, /Slack.*To decide/]);
    await expect(wizard.next(DECIDE_TEXTS.left(3))).toHaveAttribute('aria-disabled', 'true');
    await expect(wizard.conflict).toContainText('github');
    await expect(page.getByRole('table', { name: DECIDE_TEXTS.table })).toContainText(DECIDE_TEXTS.secret.different);

    await page.keyboard.press('j');
    await expect(wizard.conflict).toContainText('files');
    await page.keyboard.press('k');
    await expect(wizard.conflict).toContainText('github');
    await page.keyboard.press('2');
    await expect(wizard.conflict).toContainText('files');
    // Who points sees what becomes of it before going on.
    await page.getByRole('radiogroup', { name: DECIDE_TEXTS.decisionFor('files') }).getByText(DECIDE_TEXTS.choices.rename).click();
    await expect(wizard.copyName).toHaveValue(/^files \(\d{8}-\d{6}\)$/);
    await expect(wizard.conflict).toContainText('files');
    await page.getByRole('button', { name: DECIDE_TEXTS.nextOpen }).click();
    await expect(wizard.conflict).toContainText('Slack');
    await expect(wizard.conflict).toBeFocused();
    await page.keyboard.press('1');
    await expect(wizard.conflicts).toHaveText([/github.*Take theirs/, /files.*Keep both/, /Slack.*Keep the first/]);
    await expectNotInPage(page, SECRETS);
    await expect(wizard.next(REVIEW_TEXTS.import(3, 0))).not.toHaveAttribute('aria-disabled');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(wizard.title).toHaveText(RESULT_TEXTS.title(3, 4));
    await expect(wizard.results).toHaveText([/github.*Took theirs/, /^slack.*Added/, /Slack.*Kept mine/, /files.*Kept both/]);
  });
  expect(home.rows()).not.toEqual(before);

  await test.step('a template of it holds no secret', async () => {
    await wizard.goOn(RESULT_TEXTS.open(PROFILE));
    const menu = new ExportMenu(app);
    await menu.choose('export.template');
    await expect(menu.dialog).toContainText('GITHUB_TOKEN');
    await expectNotInPage(page, SECRETS);
    const template = (await menu.saveTo(fileOf('template.json'), 1)).toString();
    expect(JSON.parse(template)).toMatchObject({ profile: { name: PROFILE } });
    expect(template).toContain('"south"');
    for (const secret of SECRETS) expect(template).not.toContain(secret);
  });

  await test.step('one key takes the import back, row by row', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText(SHARED_TEXTS.undone)).toBeVisible();
    expect(home.rows()).toEqual(before);
    await expect(page.getByRole('table', { name: PROFILES_TEXTS.table.label(PROFILE) }).getByRole('switch')).toHaveCount(2);
  });
  await expectNotInPage(page, SECRETS);
  expectNotOnDisk(home, SECRETS);
});
