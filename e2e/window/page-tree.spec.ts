import { expect } from '@playwright/test';
import path from 'node:path';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { PALETTE_TEXTS } from '../../src-renderer/texts/commands-texts';
import { FRAME_TEXTS } from '../../src-renderer/texts/frame-texts';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { REVIEW_TEXTS } from '../../src-renderer/texts/import-review-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SERVER_TEXTS } from '../../src-renderer/texts/server-texts';
import { SETTINGS_TEXTS } from '../../src-renderer/texts/settings-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { sampleDocument } from '../sample-document';
import { accessibleTree, treeFaults } from './accessible-tree';
import { test } from './fixture';
import { hear } from './hear';
import { ImportWizard } from './import-wizard';
import { ProfilePage } from './profile-page';

const server = (id: string): Readonly<Record<string, unknown>> => ({ id, name: id, command: 'npx', args: ['-y', id], env: { HOST: 'example.com' } });

test('every control has a name, lists tell their length, and what happens is said once', async ({ app, home }) => {
  const { page } = app;
  const wizard = new ImportWizard(page);
  const rail = page.getByRole('navigation', { name: FRAME_TEXTS.main });
  const heard = await hear(page);
  const isSaid = (text: string, times = 1) => expect.poll(async () => (await heard()).filter((said) => said.includes(text)).length, { message: text }).toBe(times);
  const expectWell = async (title: string): Promise<Awaited<ReturnType<typeof accessibleTree>>> => {
    await expect(page).toHaveTitle([title, FRAME_TEXTS.app].join(' · '));
    const nodes = await accessibleTree(page);
    expect.soft(treeFaults(nodes), title).toEqual([]);
    return nodes;
  };

  await test.step('an import ends in its heading, which has the focus', async () => {
    const files = [home.write('work.json', sampleDocument({ id: 'w', name: 'Work' }, [server('github'), server('files')])), home.write('play.json', sampleDocument({ id: 'p', name: 'Play' }, [server('slack')]))];
    await app.drop(files.map((file) => path.join(home.work, file)));
    await wizard.goOn(IMPORT_TEXTS.review(3));
    await page.getByRole('treeitem').first().waitFor();
    const nodes = await expectWell(IMPORT_TEXTS.title);
    expect(nodes.filter(({ role }) => role === 'treeitem').map(({ properties }) => properties['level'])).toEqual([1, 2, 2, 1, 2]);
    await wizard.goOn(REVIEW_TEXTS.import(3, 2));
    await expect(wizard.title).toHaveText(RESULT_TEXTS.title(3, 3));
    await expect(wizard.title).toBeFocused();
    await expectWell(IMPORT_TEXTS.title);
  });

  const profiles = new ProfilePage(page);
  await test.step('a search says how many it finds', async () => {
    await rail.getByRole('button', { name: COMMAND_TEXT['show.profiles'] }).click();
    await profiles.open('Work');
    await expect(page.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '2');
    await expectWell(COMMAND_TEXT['show.profiles']);
    const search = page.getByRole('searchbox', { name: PROFILES_TEXTS.list.search });
    await search.fill('work');
    await isSaid(PROFILES_TEXTS.list.matches(1));
    await search.fill('');
  });

  await test.step('what was done, and that it was taken back, is said', async () => {
    await profiles.switchOf('github').focus();
    await page.keyboard.press('Space');
    await isSaid(SERVER_TEXTS.switched('github', false));
    await profiles.undo();
    await isSaid(SHARED_TEXTS.undone);
  });

  await test.step('what is wrong with a field is said, and the field says it', async () => {
    await page.getByRole('button', { name: /^Work\s*, edit/ }).press('Enter');
    const name = page.getByRole('textbox', { name: PROFILES_TEXTS.detail.name });
    await name.fill('');
    await name.press('Enter');
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    const fault = (await name.locator('xpath=ancestor::*[contains(@class, "InputWrapper-root")]').getByRole('alert').textContent()) ?? '';
    expect(fault).not.toBe('');
    await expect(name).toHaveAccessibleDescription(fault);
    await isSaid(fault);
    await name.press('Escape');
  });

  await test.step('the palette tells which result Enter takes', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    const field = page.getByRole('combobox', { name: PALETTE_TEXTS.placeholder });
    await field.fill('settings');
    await expect(page.getByRole('option', { selected: true })).toHaveText(new RegExp(COMMAND_TEXT['show.settings']));
    await expect(field).toHaveAttribute('aria-activedescendant', await page.getByRole('option', { selected: true }).getAttribute('id') ?? 'none');
    expect.soft(treeFaults(await accessibleTree(page)), 'palette').toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: SETTINGS_TEXTS.title }).waitFor();
  });

  for (const [command, name] of [['show.mcps', 'mcps'], ['show.secrets', 'secrets'], ['show.activity', 'activity'], ['show.gateway', 'gateway'], ['show.settings', 'settings']] as const) {
    await test.step(name, async () => {
      await rail.getByRole('button', { name: new RegExp(`^${COMMAND_TEXT[command]}`) }).click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expectWell(COMMAND_TEXT[command]);
    });
  }
});
