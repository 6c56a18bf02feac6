import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cut, sampleMcp, sampleProfile } from '../../src-main/services/profiles/samples/sample-profile';
import { cheapKeys } from '../../src-main/services/sealing/samples/cheap-keys';
import { sealedText } from '../../src-main/services/sealing/samples/sealed-profile';
import { REVIEW_TEXTS } from '../../src-renderer/texts/import-review-texts';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { canary } from '../canary';
import { test } from './fixture';
import { expectNotInPage, expectNotOnDisk } from './hidden-secrets';
import { ImportWizard } from './import-wizard';

const { locked } = IMPORT_TEXTS;
const PASSWORD = canary('password in the window');
const SECRET = canary('sealed in the window');

test('a sealed file is unlocked where it was dropped, and is no change the second time', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  const file = path.join(home.work, 'sealed.json');
  writeFileSync(file, sealedText(sampleProfile('Work', [sampleMcp('github', { env: { TOKEN: cut({ secret: SECRET }) } })]), await cheapKeys(PASSWORD)));
  const field = page.getByLabel(locked.password('sealed.json'));

  await app.drop([file]);
  await expect(wizard.files).toHaveText([new RegExp(`sealed\\.json.*${IMPORT_TEXTS.formats.native}.*${locked.state}`)]);
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(locked.empty);
  await field.fill('not it');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(locked.wrong);
  await expect(field).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(wizard.files).toHaveText([/sealed\.json.*Certain.*1 MCP.*1 secret, masked here/]);
  await expectNotInPage(page, [SECRET, PASSWORD]);
  await wizard.goOn(IMPORT_TEXTS.review(1));
  await wizard.goOn(REVIEW_TEXTS.import(1, 1));
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(1, 1));

  await app.drop([file]);
  await field.fill(PASSWORD);
  await page.getByRole('button', { name: locked.unlockOne('sealed.json') }).click();
  await wizard.goOn(IMPORT_TEXTS.review(1));
  await expect(page.getByRole('treeitem')).toHaveText([/Work/, /github.*same/]);
  await expectNotInPage(page, [SECRET, PASSWORD]);
  expectNotOnDisk(home, [SECRET, PASSWORD]);
});
