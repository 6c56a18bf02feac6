import type { Job } from '../../src-shared/transfer/job';
import { tourFaults, tourGone } from './gallery-fault-tour';
import { leave, press, visit, type Look } from './gallery-steps';
import type { RunningApp } from './running-app';

/** Several profiles at once, what is read in a profile's text, what is asked about the vault, what runs, and what is in the way. */
export async function tourWork(app: RunningApp, look: Look): Promise<void> {
  await tourSelection(app, look);
  await tourText(app, look);
  await tourVaultDialogs(app, look);
  await tourFaults(app, look);
  await tourJobs(app, look);
  await tourGone(app, look);
}

async function tourSelection({ page }: RunningApp, look: Look): Promise<void> {
  await page.getByRole('button', { name: /^Development/ }).click();
  await page.getByRole('heading', { name: 'Development' }).first().waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.getByText('3 selected').first().waitFor();
  await look('selection');
  await press(page, 'Tags…');
  await page.getByRole('dialog').getByLabel('Add tags', { exact: true }).press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await look('selection-tags');
  await page.keyboard.press('Escape');
  await leave(page);
  await press(page, 'Category…');
  await page.getByRole('dialog').waitFor();
  await look('selection-category');
  await page.getByRole('dialog').getByLabel('Category', { exact: true }).fill('Archive');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Changed 3 profiles').waitFor();
  await look('toast');
  await page.getByRole('list', { name: 'Profiles' }).getByRole('button', { name: /^Development/ }).focus();
  await page.keyboard.press('Escape');
}

async function tourText({ page }: RunningApp, look: Look): Promise<void> {
  await page.getByRole('button', { name: /^Development/ }).click();
  await press(page, 'JSON', 'tab');
  await page.getByText('"mcpServers"').first().waitFor();
  await page.getByRole('searchbox').last().fill('server');
  await page.getByRole('status').getByText(/^1 of \d/).waitFor();
  await look('profile-json-found');
  await page.getByRole('searchbox').last().fill('nothing is called so');
  await look('profile-json-not-found');
}

async function tourVaultDialogs({ page }: RunningApp, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  await visit(page, 'settings', 'vault');
  await press(page, 'Change passphrase…');
  await dialog.getByLabel('Current passphrase', { exact: true }).fill('not this one');
  await dialog.getByLabel('New passphrase', { exact: true }).fill('short');
  await dialog.getByLabel('Once more', { exact: true }).fill('shorter');
  await dialog.getByRole('button', { name: 'Change passphrase' }).click();
  await dialog.getByText('at least 8 characters').waitFor();
  await look('vault-passphrase');
  await leave(page);
  await press(page, 'Change key…');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('not this one');
  await dialog.getByRole('button', { name: 'Change key' }).click();
  await dialog.getByText(/does not open/).waitFor();
  await look('vault-key');
  await leave(page);
  await press(page, 'Use the keychain…');
  await dialog.waitFor();
  await look('vault-move');
  await leave(page);
}

const running = (job: Partial<Job>): Partial<Job> => ({ state: 'running', startedAt: '2026-11-20T18:12:00.000Z', done: 0, ...job });

/** What runs, as the window is told of it: none of these lasts long enough to be looked at. */
const JOBS: readonly Partial<Job>[] = [
  running({ id: '1', kind: 'apply', title: 'team.zip +12', phase: 'write', done: 3104, total: 5020, rate: 1240, name: 'Client: Nordwind' }),
  running({ id: '2', kind: 'export', title: '11 profiles', phase: 'seal', done: 4, total: 11, rate: 2, name: 'Production, read-only, audited every quarter by the security team' }),
  running({ id: '3', kind: 'compare', title: 'production', phase: 'read' }),
];

async function tourJobs({ page }: RunningApp, look: Look): Promise<void> {
  await page.route('**/api/v1/jobs', (route) => route.fulfill({ json: JOBS }));
  await page.reload();
  await visit(page, 'activity');
  await page.getByRole('progressbar').first().waitFor();
  await look('jobs');
  await page.route('**/api/v1/jobs/*/cancel', (route) => route.abort());
  await press(page, /^Cancel: Importing/);
  await page.getByRole('dialog').waitFor();
  await look('failure');
}
