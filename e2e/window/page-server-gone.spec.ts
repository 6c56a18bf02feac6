import { expect } from '@playwright/test';
import { ERROR_TEXT } from '../../src-shared/errors/error-text';
import { FRAME_TEXTS } from '../../src-renderer/texts/frame-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SERVER_TEXTS } from '../../src-renderer/texts/server-texts';
import { Serving } from '../serving';
import { test } from './fixture';
import { openLoopbackPage } from './page-door';

test('a server that is gone is said, and the page comes back with a fresh link', async ({ home, pageBrowser }) => {
  await home.run('import', home.write('work.json', { mcpServers: { one: { command: 'npx' }, two: { command: 'npx' } } }));
  await using serving = await Serving.start(home);
  const app = await openLoopbackPage(home, await pageBrowser(), serving);
  const { page } = app;
  const one = page.getByRole('switch', { name: SERVER_TEXTS.switchLabel('one') });
  await expect(one).toBeChecked();
  await serving.end('SIGKILL');
  await one.click({ force: true });
  await expect(page.getByRole('alert')).toContainText(ERROR_TEXT.CONNECTION_LOST.what({}));
  await expect(page.getByRole('alert')).toContainText(ERROR_TEXT.CONNECTION_LOST.next);
  await page.keyboard.press('Escape');
  await expect(one).toBeChecked();
  await expect(page.getByRole('navigation')).toContainText(FRAME_TEXTS.vault.lost.word);

  await using again = await Serving.start(home, { port: serving.port });
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.getByRole('heading', { name: FRAME_TEXTS.connect.title })).toBeVisible();
  await page.goto(`http://127.0.0.1:${again.port}/#code=${again.code}`);
  await expect(page.getByRole('table', { name: PROFILES_TEXTS.table.label('work') })).toBeVisible();
  await app.close();
});
