import { expect } from '@playwright/test';
import path from 'node:path';
import { EXPORT_SECRETS_TEXTS } from '../../src-renderer/texts/export-secrets-texts';
import { EXPORT_TEXTS } from '../../src-renderer/texts/export-texts';
import { GATEWAY_EXPORT_TEXTS } from '../../src-renderer/texts/gateway-export-texts';
import { GATEWAY_TEXTS } from '../../src-renderer/texts/gateway-texts';
import { sampleDocument } from '../sample-document';
import { ExportMenu } from './export-menu';
import { test } from './fixture';
import { ProfilePage } from './profile-page';

const WORK = sampleDocument({ name: 'Work' }, [{ id: 'one', name: 'github', type: 'stdio', command: 'npx', env: { GITHUB_TOKEN: 'made-up-for-this-test' } }]);

/** Its folder is not there. */
const NOWHERE = 'not-there/out.json';

test('why there is no file is told until something else is chosen', async ({ windowApp: app }) => {
  const { page, home } = app;
  await home.run('import', home.write('work.json', WORK));
  const dialog = page.getByRole('dialog');
  await new ProfilePage(page).open('Work');
  await new ExportMenu(app).choose('export.current');
  const refused = dialog.getByRole('alert');
  const fail = async (): Promise<void> => {
    await app.answerSaveDialog(path.join(home.work, NOWHERE));
    await dialog.getByRole('button', { name: EXPORT_TEXTS.exportButton(1, true) }).click();
    await expect(refused).toContainText('could not be written');
  };
  await fail();
  await dialog.getByText(EXPORT_SECRETS_TEXTS.modes.placeholder, { exact: true }).click();
  await expect(refused).toHaveCount(0);
  await fail();
  await dialog.getByText(EXPORT_TEXTS.yaml, { exact: true }).click();
  await expect(refused).toHaveCount(0);
  await fail();
  await dialog.getByRole('combobox', { name: EXPORT_TEXTS.destination }).click();
  await dialog.getByRole('option', { name: EXPORT_TEXTS.toClipboard }).click();
  await expect(refused).toHaveCount(0);
});

test('so it is for an environment', async ({ windowApp: app }) => {
  const { page, home } = app;
  await home.run('gateway', 'environments', 'add', 'staging');
  const dialog = page.getByRole('dialog');
  await page.evaluate(() => { location.hash = '#/gateway'; });
  await page.getByRole('button', { name: /^staging/ }).first().click();
  await page.getByRole('button', { name: GATEWAY_TEXTS.head.export, exact: true }).click();
  await app.answerSaveDialog(path.join(home.work, NOWHERE));
  await dialog.getByRole('button', { name: GATEWAY_EXPORT_TEXTS.button }).click();
  const refused = dialog.getByRole('alert');
  await expect(refused).toContainText('could not be written');
  await dialog.getByRole('checkbox').first().click();
  await expect(refused).toHaveCount(0);
});
