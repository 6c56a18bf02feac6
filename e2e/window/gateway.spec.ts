import { expect } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ACTIVITY_TEXTS } from '../../src-renderer/texts/activity-texts';
import { ENTITY_WORDS } from '../../src-renderer/texts/entity-texts';
import { FIGURES_TEXTS } from '../../src-renderer/texts/figures-texts';
import { GATEWAY_COMPARE_TEXTS } from '../../src-renderer/texts/gateway-compare-texts';
import { GATEWAY_EXPORT_TEXTS } from '../../src-renderer/texts/gateway-export-texts';
import { GATEWAY_LIVE_TEXTS } from '../../src-renderer/texts/gateway-live-texts';
import { ENTRY_TEXTS, GATEWAY_TEXTS } from '../../src-renderer/texts/gateway-texts';
import { IMPORT_GATEWAY_TEXTS } from '../../src-renderer/texts/import-gateway-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { canary } from '../canary';
import { test } from './fixture';
import { expectNotInPage, expectNotOnDisk } from './hidden-secrets';
import { ImportWizard } from './import-wizard';

const TOKEN = canary('gateway page, token of a tool');
const KEY = canary('gateway page, secret of the environment');

/** Where nothing listens. */
const NOBODY = 'http://127.0.0.1:9';

const TOOL = { name: 'get-weather', url: 'https://api.example.com/weather', integration_type: 'REST', tags: ['weather'], auth_type: 'bearer', auth_value: { Authorization: `Bearer ${TOKEN}` } };

test('an environment is made and filled, a tool that is referred to is deleted all the same and comes back, and all of it is exported and comes into another', async ({ app, home }) => {
  const { page } = app;
  const dialog = page.getByRole('dialog');
  const list = page.getByRole('list', { name: ENTRY_TEXTS.list });
  const detail = page.getByRole('complementary');

  await test.step('an environment with a secret of its own', async () => {
    await page.getByRole('button', { name: COMMAND_TEXT['show.gateway'], exact: true }).click();
    await page.getByRole('button', { name: `${GATEWAY_TEXTS.add}…` }).click();
    await dialog.getByRole('textbox', { name: GATEWAY_TEXTS.form.name }).fill('staging');
    await dialog.getByRole('button', { name: GATEWAY_TEXTS.form.add }).click();
    await page.getByRole('button', { name: GATEWAY_TEXTS.head.more('staging') }).click();
    await page.getByRole('menuitem', { name: GATEWAY_TEXTS.head.secrets }).click();
    await dialog.getByLabel(GATEWAY_TEXTS.secrets.secret, { exact: true }).fill(KEY);
    await dialog.getByRole('button', { name: GATEWAY_TEXTS.secrets.save }).click();
    await expect(page.getByRole('region', { name: 'staging' })).toContainText(GATEWAY_TEXTS.secret.set);
  });

  const write = async (type: keyof typeof ENTITY_WORDS, entity: unknown): Promise<void> => {
    await page.getByRole('button', { name: ENTRY_TEXTS.add, exact: true }).click();
    await page.getByRole('menuitem', { name: ENTRY_TEXTS.addOne(type) }).click();
    await dialog.getByRole('textbox', { name: ENTRY_TEXTS.form.text }).fill(JSON.stringify(entity, null, 2));
    await dialog.getByRole('button', { name: ENTRY_TEXTS.form.save }).click();
    await expect(dialog).toBeHidden();
  };

  await test.step('a tool with a token, and a virtual server that has it', async () => {
    await write('tools', TOOL);
    await expect(detail).toContainText(ENTRY_TEXTS.detail.slots.open);
    await expect(detail).toContainText('*****');
    await write('servers', { name: 'bundle', tool_ids: ['get-weather'] });
    await detail.getByRole('button', { name: 'get-weather' }).click();
    await expect(detail.getByRole('heading', { name: 'get-weather' })).toBeVisible();
    await expect(detail.getByRole('button', { name: 'bundle' })).toBeVisible();
    await expectNotInPage(page, [TOKEN, KEY]);
  });

  await test.step('a search finds it by its tag', async () => {
    await expect(list.getByRole('button')).toHaveCount(2);
    await page.getByRole('searchbox', { name: ENTRY_TEXTS.search }).fill('weather');
    await expect(list.getByRole('button')).toHaveText([/get-weather/]);
    await page.keyboard.press('Escape');
  });

  await test.step('what refers to it is told before it goes, and one press brings it back', async () => {
    await detail.getByRole('button', { name: ENTRY_TEXTS.detail.remove }).click();
    await expect(dialog).toContainText(`${ENTITY_WORDS.servers.one} bundle`);
    await dialog.getByRole('button', { name: ENTRY_TEXTS.remove.force }).click();
    await expect(list.getByRole('button')).toHaveText([/bundle/]);
    await page.getByRole('alert').filter({ hasText: `${ENTRY_TEXTS.remove.done}get-weather` }).getByRole('button', { name: SHARED_TEXTS.undo }).click();
    await expect(list.getByRole('button')).toHaveCount(2);
  });

  await test.step('its file holds the token as the gateway encrypts it', async () => {
    const file = path.join(home.work, 'staging.json');
    await app.answerSaveDialog(file);
    await page.getByRole('button', { name: GATEWAY_TEXTS.head.export }).click();
    // By key: what was told before may stand over the button for a while.
    await dialog.getByRole('button', { name: GATEWAY_EXPORT_TEXTS.button }).press('Enter');
    await expect(dialog.getByRole('heading', { name: GATEWAY_EXPORT_TEXTS.doneTitle(2) })).toBeVisible();
    await expect.poll(() => (existsSync(file) ? home.read('staging.json') : '')).toMatch(/"bundle"[^]*\}\s*$/);
    const written = JSON.parse(home.read('staging.json')) as { readonly entities: { readonly tools: readonly Record<string, unknown>[] } };
    expect(written.entities.tools).toMatchObject([{ name: 'get-weather', auth_type: 'bearer', auth_value: expect.not.stringContaining(TOKEN) as unknown }]);
  });

  await test.step('and it comes into another environment, opened with the secret of the first', async () => {
    await page.keyboard.press('Escape');
    await app.drop([path.join(home.work, 'staging.json')]);
    await dialog.waitFor({ state: 'hidden' });
    await expect(page.getByRole('combobox', { name: IMPORT_GATEWAY_TEXTS.goesInto })).toHaveValue(IMPORT_GATEWAY_TEXTS.newOne('default'));
    await page.getByLabel(IMPORT_GATEWAY_TEXTS.secret, { exact: true }).fill(KEY);
    await page.getByRole('button', { name: IMPORT_GATEWAY_TEXTS.open }).click();
    await expect(page.getByRole('button', { name: IMPORT_GATEWAY_TEXTS.otherSecret })).toBeVisible();
    const wizard = new ImportWizard(page);
    await wizard.goOn(IMPORT_GATEWAY_TEXTS.review(IMPORT_GATEWAY_TEXTS.held(0, 2)));
    await expect(page.getByRole('treeitem')).toHaveText([/Tools/, /get-weather.*new/, /Virtual servers/, /bundle.*new/]);
    await wizard.goOn(IMPORT_GATEWAY_TEXTS.import(2, 'default', false));
    await expect(wizard.title).toHaveText(IMPORT_GATEWAY_TEXTS.title(2, 2));
    await wizard.goOn(IMPORT_GATEWAY_TEXTS.openGateway);
    await expect(page.getByRole('region', { name: 'default' })).toBeVisible();
    await list.getByRole('button', { name: 'get-weather' }).click();
    await expect(detail).toContainText(ENTRY_TEXTS.detail.slots.open);
  });

  await test.step('which is then the same as the first', async () => {
    await page.getByRole('button', { name: GATEWAY_TEXTS.head.more('default') }).click();
    await page.getByRole('menuitem', { name: GATEWAY_COMPARE_TEXTS.open }).click();
    await dialog.getByRole('combobox', { name: GATEWAY_COMPARE_TEXTS.with }).click();
    await page.getByRole('option', { name: 'staging' }).click();
    await expect(dialog).toContainText(GATEWAY_COMPARE_TEXTS.same('default', 'staging'));
    await page.keyboard.press('Escape');
  });

  await test.step('a push asks for what it needs, and says what is wrong with a gateway that does not answer', async () => {
    await page.getByRole('button', { name: GATEWAY_LIVE_TEXTS.push }).click();
    await expect(dialog).toContainText(GATEWAY_LIVE_TEXTS.wants.address);
    await dialog.getByRole('textbox', { name: GATEWAY_TEXTS.form.url }).fill(NOBODY);
    await dialog.getByRole('button', { name: GATEWAY_TEXTS.form.save }).click();
    await page.getByRole('button', { name: GATEWAY_LIVE_TEXTS.push }).click();
    await expect(dialog).toContainText(GATEWAY_LIVE_TEXTS.wants.token);
    await dialog.getByLabel(GATEWAY_TEXTS.secrets.secret, { exact: true }).fill(KEY);
    await dialog.getByLabel(GATEWAY_TEXTS.secrets.token, { exact: true }).fill(TOKEN);
    await dialog.getByRole('button', { name: GATEWAY_TEXTS.secrets.save }).click();
    await page.getByRole('button', { name: GATEWAY_LIVE_TEXTS.push }).click();
    await expect(dialog.getByRole('alert')).toContainText(`"${NOBODY}" does not answer`);
    await expect(dialog.getByRole('button', { name: GATEWAY_LIVE_TEXTS.changeAddress })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('and all of it is counted', async () => {
    await page.getByRole('button', { name: COMMAND_TEXT['show.activity'], exact: true }).click();
    await page.getByText(FIGURES_TEXTS.views.figures, { exact: true }).click();
    await page.getByRole('button', { name: new RegExp(FIGURES_TEXTS.operations.all(0).replace('0', '\\d+')) }).click();
    await expect(page.getByRole('table', { name: FIGURES_TEXTS.operations.title }).getByRole('row', { name: /gateway\.push.*GATEWAY_NOT_REACHED/ })).toBeVisible();
    await expect(page.getByRole('table', { name: FIGURES_TEXTS.imported.title }).getByRole('row')).toHaveCount(3);
    await expect(page.getByRole('heading', { name: ACTIVITY_TEXTS.title })).toBeVisible();
  });
  await expectNotInPage(page, [TOKEN, KEY]);
  expectNotOnDisk(home, [TOKEN, KEY]);
});
