import { expect } from '@playwright/test';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SELECTION_TEXTS } from '../../src-renderer/texts/selection-texts';
import { sampleDocument } from '../sample-document';
import { test } from './fixture';
import { Keyboard } from './keyboard';
import { ProfilePage } from './profile-page';

const NAMES = ['Home', 'Work'];

for (const [how, remove] of [
  ['all at once', async (keys: Keyboard, profiles: ProfilePage) => {
    await profiles.rows.first().focus();
    await keys.press('ControlOrMeta+a');
    await keys.tabTo(profiles.page.getByRole('button', { name: SELECTION_TEXTS.remove, exact: true }), 'Shift+Tab');
    await profiles.page.keyboard.press('Enter');
  }],
  ['one after another', async (keys: Keyboard, profiles: ProfilePage) => {
    for (const name of NAMES) {
      await profiles.isOpen(name);
      await keys.tabTo(profiles.page.getByRole('button', { name: PROFILES_TEXTS.detail.more(name) }));
      await keys.press('Enter');
      await expect(profiles.page.getByRole('menuitem').first()).toBeFocused();
      await keys.press('End');
      await expect(profiles.page.getByRole('menuitem', { name: PROFILES_TEXTS.detail.remove })).toBeFocused();
      await profiles.page.keyboard.press('Enter');
    }
  }],
] as const) {
  test(`with all profiles deleted, ${how}, the focus is on the heading of what stands there instead`, async ({ app, home }) => {
    expect((await home.run('import', ...NAMES.map((name) => home.write(`${name}.json`, sampleDocument({ name }, []))))).code).toBe(0);
    const { page } = app;
    const keys = new Keyboard(page);
    const profiles = new ProfilePage(page);
    await expect(profiles.rows).toHaveCount(NAMES.length);
    // A place around the page that was visited before, and is still there afterwards.
    await page.getByRole('button', { name: COMMAND_TEXT['import.open'], exact: true }).focus();
    await remove(keys, profiles);
    const heading = page.getByRole('heading', { level: 1, name: IMPORT_TEXTS.firstTitle });
    await expect(heading).toBeFocused();
    // From there on it goes to the first thing that can be done.
    await keys.press('Tab');
    await expect(page.getByRole('region', { name: IMPORT_TEXTS.firstStart }).locator(':focus')).toHaveCount(1);
  });
}
