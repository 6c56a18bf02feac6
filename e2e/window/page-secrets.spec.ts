import { expect } from '@playwright/test';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SECRETS_TEXTS as TEXTS } from '../../src-renderer/texts/secrets-texts';
import { canary } from '../canary';
import { sampleDocument } from '../sample-document';
import { test } from './fixture';
import { expectNotInPage, expectNotOnDisk } from './hidden-secrets';

const KEPT = canary('secrets page, kept');
const TYPED = canary('secrets page, typed');

const server = (id: string, name: string, args: readonly string[], token: string): Readonly<Record<string, unknown>> => ({ id, name, type: 'stdio', command: 'npx', args, env: { GITHUB_TOKEN: token } });
const HUB = ['-y', 'server-github'];

test('a blank is filled in for two of three that share its name, and deleted from history too', async ({ app, home }) => {
  const files = [
    home.write('work.json', sampleDocument({ name: 'Work' }, [server('kept', 'github', HUB, KEPT)])),
    home.write('play.json', sampleDocument({ name: 'Play' }, [
      server('one', 'github', HUB, '[REDACTED]'), server('two', 'hub', HUB, '[REDACTED]'), server('three', 'enterprise', ['server-enterprise', 'ghe.example.com'], '[REDACTED]'),
    ])),
  ];
  expect((await home.run('import', ...files)).code).toBe(0);
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+Shift+k');
  const list = page.getByRole('list', { name: TEXTS.title });
  await expect(list.getByRole('button')).toHaveCount(4);
  await page.getByText(TEXTS.blankCount(3)).click();
  await expect(list.getByRole('button')).toHaveCount(3);
  await list.getByRole('button', { name: /Play \/ github/ }).click();
  const detail = page.getByRole('complementary', { name: TEXTS.detail.label('GITHUB_TOKEN') });
  await expect(detail).toContainText('npx -y server-github');

  await detail.getByRole('button', { name: TEXTS.detail.fill }).click();
  const dialog = page.getByRole('dialog', { name: TEXTS.set.fill('GITHUB_TOKEN') });
  const places = dialog.getByRole('checkbox');
  await expect(places).toHaveCount(4);
  const ticked = async (): Promise<readonly boolean[]> => Promise.all((await places.all()).map((place) => place.isChecked()));
  await expect(dialog.getByRole('row', { name: /enterprise/ })).toContainText(TEXTS.set.neverHeld);
  await expect(dialog.getByRole('row', { name: /Work/ })).toContainText(TEXTS.set.replaced);
  expect(await ticked()).toEqual([true, true, false, false]);
  await dialog.getByRole('textbox', { name: TEXTS.set.value('GITHUB_TOKEN') }).pressSequentially(TYPED);
  await dialog.getByRole('button', { name: TEXTS.set.confirm(2) }).click();
  await expect(page.getByRole('alert').filter({ hasText: TEXTS.set.done('GITHUB_TOKEN', 2) })).toBeVisible();
  await expect(list.getByRole('button')).toHaveCount(1);
  expect(home.ask('SELECT name FROM mcps WHERE unknown_count > 0')).toEqual([{ name: 'enterprise' }]);
  await expectNotInPage(page, [KEPT, TYPED]);

  await page.getByText(TEXTS.show.all, { exact: true }).click();
  await list.getByRole('button', { name: /Play \/ hub/ }).click();
  await detail.getByRole('button', { name: PROFILES_TEXTS.secret.copy('GITHUB_TOKEN') }).click();
  await expect.poll(() => app.readClipboard()).toBe(TYPED);
  await detail.getByRole('button', { name: TEXTS.detail.remove }).click();
  await page.getByRole('checkbox', { name: TEXTS.remove.history }).check();
  await page.getByRole('button', { name: TEXTS.remove.confirmHistory }).click();
  await expect(page.getByRole('alert').filter({ hasText: TEXTS.remove.forgotten('GITHUB_TOKEN', 1, 1) })).toBeVisible();
  await expect(list.getByRole('button', { name: /Play \/ hub/ })).toContainText(TEXTS.states.blank);
  expect(home.ask(`SELECT count(*) AS images FROM undo_blobs WHERE mcp_id = 'two'`)).toEqual([{ images: 0 }]);
  await expect(page.getByRole('button', { name: COMMAND_TEXT['show.secrets'], exact: true })).toHaveAttribute('aria-current', 'page');
  await expectNotInPage(page, [KEPT, TYPED]);
  expectNotOnDisk(home, [KEPT, TYPED]);
});
