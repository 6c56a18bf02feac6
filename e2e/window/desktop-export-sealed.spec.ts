import { expect } from '@playwright/test';
import path from 'node:path';
import { EXPORT_SECRETS_TEXTS as SECRETS, leavingWords } from '../../src-renderer/texts/export-secrets-texts';
import { FIELD_TEXTS } from '../../src-renderer/texts/export-fields-texts';
import { EXPORT_TEXTS } from '../../src-renderer/texts/export-texts';
import { canary } from '../canary';
import { sampleDocument } from '../sample-document';
import { ExportMenu } from './export-menu';
import { test } from './fixture';
import { expectNotInPage } from './hidden-secrets';
import { ProfilePage } from './profile-page';

const TOKEN = canary('sealed from the dialog');
const PASSWORD = 'copper-lantern-tide-marble';

test('secrets leave sealed with a password typed twice, without a field that was left out, and the password stays nowhere', async ({ app, home }) => {
  await home.run('import', home.write('work.json', sampleDocument({ name: 'Work', category: 'Dev', tags: ['a'] }, [{ id: 'one', name: 'github', type: 'stdio', command: 'npx', env: { TOKEN } }])));
  const { page } = app;
  const menu = new ExportMenu(app);
  const { dialog } = menu;
  const [password, again] = [dialog.getByLabel(SECRETS.password, { exact: true }), dialog.getByLabel(SECRETS.again, { exact: true })];
  const button = dialog.getByRole('button', { name: EXPORT_TEXTS.exportButton(1, true) });
  await new ProfilePage(page).open('Work');
  await menu.choose('export.current');
  await dialog.getByText(SECRETS.modes.sealed, { exact: true }).click();
  await expect(dialog.getByText(leavingWords({ sealed: 1, plain: 0 }, 0).title, { exact: true })).toBeVisible();
  await expect(button).toBeDisabled();
  await dialog.getByRole('button', { name: SECRETS.missing.password }).click();
  await expect(password).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await again.fill(`${PASSWORD}s`);
  await expect(dialog.getByRole('button', { name: SECRETS.missing.differs })).toBeVisible();
  await expect(button).toBeDisabled();
  await again.fill(PASSWORD);
  await expect(button).toBeEnabled();
  expect(await page.content()).not.toContain(PASSWORD);

  const more = dialog.getByRole('button', { name: new RegExp(EXPORT_TEXTS.more) });
  // In a window with room for it, it is open already.
  if (await more.getAttribute('aria-expanded') !== 'true') await more.click();
  await dialog.getByRole('textbox', { name: FIELD_TEXTS.search }).fill(FIELD_TEXTS.fields.category);
  await expect(dialog.getByRole('treeitem')).toHaveCount(2);
  await dialog.getByRole('tree').press('End');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('treeitem', { name: FIELD_TEXTS.profile })).toHaveAttribute('aria-checked', 'false');
  await expect(dialog.getByRole('textbox', { name: EXPORT_TEXTS.previewOf('profile-work') })).not.toContainText('"category"');

  const saved = (await menu.saveTo(path.join(home.work, 'sealed.json'), 1)).toString();
  expect(JSON.parse(saved)).toMatchObject({ profile: { name: 'Work', tags: ['a'] }, mcps: [{ env: { TOKEN: { encrypted: true, algorithm: 'AES-256-GCM' } } }], security: { encryptionUsed: true } });
  expect(saved).not.toMatch(/"category"/);
  for (const hidden of [TOKEN, PASSWORD]) expect(saved).not.toContain(hidden);
  await expectNotInPage(page, [TOKEN, PASSWORD]);

  await menu.choose('export.current');
  await expect(dialog.getByRole('radio', { name: SECRETS.modes.sealed })).toBeChecked();
  await expect(password).toHaveValue('');
});
