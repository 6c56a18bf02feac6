import { expect } from '@playwright/test';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { FRAME_TEXTS } from '../../src-renderer/texts/frame-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SETTINGS_TEXTS } from '../../src-renderer/texts/settings-texts';
import { Serving } from '../serving';
import { test } from './fixture';

/** What another process did is to be seen within a second; half a second more is for looking. */
const SOON = { timeout: 1500, intervals: [25] };

test('what a command imports and undoes is seen within a second', async ({ app, home }) => {
  const { page } = app;
  const rows = page.getByRole('list', { name: PROFILES_TEXTS.title }).getByRole('listitem');
  await home.run('import', home.write('first.json', { mcpServers: { one: { command: 'npx' } } }));
  await expect.poll(() => rows.allInnerTexts(), SOON).toEqual([expect.stringContaining('first')]);
  await home.run('import', home.write('second.json', { mcpServers: { two: { command: 'npx' } } }));
  await expect.poll(() => rows.allInnerTexts(), SOON).toEqual([expect.stringContaining('first'), expect.stringContaining('second')]);
  await home.run('undo');
  await expect.poll(() => rows.allInnerTexts(), SOON).toEqual([expect.stringContaining('first')]);

  await page.getByRole('button', { name: COMMAND_TEXT['show.activity'], exact: true }).click();
  const steps = page.getByRole('region', { name: COMMAND_TEXT['show.activity'] }).locator('.entry-main');
  await expect(steps).toHaveCount(3);
  await home.run('import', home.write('third.json', { mcpServers: { three: { command: 'npx' } } }));
  await expect.poll(() => steps.first().innerText(), SOON).toContain('third.json');
});

test('a setting that is changed through another door is seen here, and the other way round', async ({ app, home }) => {
  await using serving = await Serving.start(home);
  const { page } = app;
  const scheme = (): Promise<string | null> => page.locator('html').getAttribute('data-mantine-color-scheme');
  expect(await serving.call('PATCH', '/settings', { theme: 'dark' })).toMatchObject({ status: 200 });
  await expect.poll(scheme, SOON).toBe('dark');
  await page.getByRole('button', { name: COMMAND_TEXT['show.settings'], exact: true }).click();
  await page.getByRole('radiogroup', { name: SETTINGS_TEXTS.theme }).getByText(SETTINGS_TEXTS.themes.light).click();
  await expect.poll(scheme, SOON).toBe('light');
  await expect.poll(async () => (await serving.call('GET', '/settings')).json, SOON).toMatchObject({ theme: 'light' });
});

test('a vault that a command locks is seen so within a second, and opens again where it is unlocked', async ({ app, home }) => {
  await home.run('import', home.write('first.json', { mcpServers: { one: { command: 'npx' } } }));
  const rail = app.page.locator('.rail-vault');
  // The passphrase that is at hand takes a moment to be tried.
  await expect.poll(() => rail.innerText()).toContain(FRAME_TEXTS.vault.open.word);
  await home.run('vault', 'lock');
  await expect.poll(() => rail.innerText(), SOON).toContain(FRAME_TEXTS.vault.locked.word);
  await home.run('vault', 'unlock');
  await expect.poll(() => rail.innerText()).toContain(FRAME_TEXTS.vault.open.word);
});
