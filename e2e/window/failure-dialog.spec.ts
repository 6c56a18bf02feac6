import { expect } from '@playwright/test';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { ACTIVITY_TEXTS } from '../../src-renderer/texts/activity-texts';
import { FAILURE_TEXTS } from '../../src-renderer/texts/failure-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { canary } from '../canary';
import { sampleDocument } from '../sample-document';
import { test } from './fixture';
import { Keyboard } from './keyboard';
import { ProfilePage } from './profile-page';

const TOKEN = canary('failure dialog');
const WORK = sampleDocument({ name: 'Work' }, [{ id: 'one', name: 'github', type: 'stdio', command: 'npx', env: { GITHUB_TOKEN: TOKEN } }]);

test('what could not be done is copied for whoever helps, and closed, without a mouse', async ({ app, home }) => {
  const { page } = app;
  const keys = new Keyboard(page);
  expect((await home.run('import', home.write('work.json', WORK))).code).toBe(0);
  const profiles = new ProfilePage(page);
  await profiles.open('Work');
  await profiles.switchOf('github').click({ force: true });
  await expect(profiles.switchOf('github')).not.toBeChecked();
  await page.getByRole('button', { name: COMMAND_TEXT['show.activity'], exact: true }).click();
  // The import, whose server was switched since.
  const undo = page.getByRole('button', { name: `${ACTIVITY_TEXTS.undo}: Imported work.json`, exact: true });
  await undo.focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: SHARED_TEXTS.notUndone });
  const close = dialog.getByRole('button', { name: SHARED_TEXTS.close, exact: true }).last();
  await expect(close).toBeFocused();
  await keys.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: FAILURE_TEXTS.copy })).toBeFocused();
  await keys.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText(FAILURE_TEXTS.copied);
  const copied = await app.readClipboard();
  expect(copied.split('\n')).toEqual([
    SHARED_TEXTS.notUndone, 'What this step wrote was changed since; nothing was undone.', ...(await dialog.getByRole('alert').locator('p').allTextContents()).slice(1),
    'UNDO_CONFLICT', expect.stringMatching(/^Valise \d+\.\d+\.\d+, (window|page), (Linux|macOS|Windows)$/),
  ]);
  expect(copied).not.toContain(TOKEN);
  await keys.tabTo(close);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(undo).toBeFocused();
});
