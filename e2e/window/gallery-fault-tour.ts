import type { Page } from '@playwright/test';
import { cut, sampleMcp, sampleProfile } from '../../src-main/services/profiles/samples/sample-profile';
import { cheapKeys } from '../../src-main/services/sealing/samples/cheap-keys';
import { sealedText } from '../../src-main/services/sealing/samples/sealed-profile';
import { leave, press, visit, type Look } from './gallery-steps';
import { passphraseOf } from './passphrase-of';
import type { RunningApp } from './running-app';

/** What is in the way: of an export, of a file that is sealed, of a vault that is locked; and what takes longer than usual. */
export async function tourFaults(app: RunningApp, look: Look): Promise<void> {
  await tourUnlocking(app, look);
  await tourNotExported(app, look);
  await tourStillChanging(app, look);
}

async function tourUnlocking({ page, home, drop }: RunningApp, look: Look): Promise<void> {
  const sealed = home.write('sealed.json', sealedText(sampleProfile('Work', [sampleMcp('github', { env: { TOKEN: cut({ secret: 'made up for the picture' }) } })]), await cheapKeys('the right one')));
  await visit(page, 'settings', 'vault');
  await press(page, 'Lock now');
  await page.locator('input[type=password]:focus').waitFor();
  await drop([`${home.work}/${home.write('one.json', { mcpServers: { one: { command: 'npx' } } })}`]);
  await page.getByRole('button', { name: 'Unlock and go on' }).waitFor();
  const passphrase = page.getByLabel('Passphrase', { exact: true });
  await passphrase.fill('not this one');
  await passphrase.press('Enter');
  await page.getByText(/does not open this vault/).waitFor();
  await look('import-vault-locked');
  await page.keyboard.type(passphraseOf(home));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Review \d/ }).waitFor();
  await drop([`${home.work}/${sealed}`]);
  const password = page.getByLabel('Password of sealed.json');
  await password.fill('not this one');
  await password.press('Enter');
  await page.getByText('This is not its password.').waitFor();
  await look('import-sealed-wrong');
}

async function tourNotExported({ page }: RunningApp, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  const failure = { code: 'FILE_NOT_WRITTEN', details: { place: { file: '/media/backup/2026/development.json' }, reason: 'permission denied' } };
  await page.route('**/api/v1/exports/download', (route) => route.fulfill({ status: 500, json: { error: failure } }));
  await visit(page, 'profiles');
  await page.getByRole('list', { name: 'Profiles' }).getByRole('button', { name: /^Development/ }).click();
  await press(page, 'Export');
  await press(page, /Export Current Profile/, 'menuitem');
  await dialog.getByText('"exportInfo"').first().waitFor();
  await press(page, /^Export 1 profile/);
  await dialog.getByRole('alert').waitFor();
  await look('export-failed');
  await leave(page);
  // What has no place on the screen is told in a dialog of its own.
  await page.route('**/api/v1/exports', (route) => route.fulfill({ status: 500, json: { error: { code: 'DISK_FULL', details: { subject: '/home/ada/.local/share/valise' } } } }));
  await press(page, 'Export');
  await press(page, /^Copy as JSON/, 'menuitem');
  await dialog.getByRole('button', { name: 'Copy details' }).waitFor();
  await look('failure-dialog');
  await leave(page);
}

/** It does not answer before the picture is taken. */
async function tourStillChanging({ page }: RunningApp, look: Look): Promise<void> {
  const waiting = holdBack(page, '**/api/v1/profiles');
  const row = page.getByRole('list', { name: 'Profiles' }).getByRole('button', { name: /^Development/ });
  await row.press('Space');
  await press(page, 'Switch all MCPs off');
  await page.getByText('Changing them…').waitFor();
  await look('still-changing');
  await waiting();
  await page.getByText(/^Switched the MCPs/).waitFor();
  await row.press('Escape');
}

/** What changes something there waits until it is let go. */
function holdBack(page: Page, place: string): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const held = page.route(place, async (route) => {
    if (route.request().method() !== 'GET') await promise;
    await route.continue();
  });
  return async () => {
    await held;
    resolve(undefined);
  };
}

/** Nobody answers any more; and then someone who knows nothing of this page. */
export async function tourGone({ page }: RunningApp, look: Look): Promise<void> {
  await page.route('**/api/**', (route) => route.abort());
  await page.reload();
  await page.getByText('No answer').first().waitFor();
  await page.getByRole('alert').first().waitFor();
  await look('server-gone');
  await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
  await page.getByRole('heading', { name: 'Open Valise with its link' }).waitFor();
  await look('connect');
}
