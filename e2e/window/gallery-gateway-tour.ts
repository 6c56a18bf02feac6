import type { RunningApp } from './running-app';
import { leave, press, visit, type Look } from './gallery-steps';
import { fillGateway, SmallGateway } from './gallery-gateway';
import { tourUnwellGateways } from './gallery-unwell-tour';

/** Configuration of gateways: an environment of all six types, its dialogs, and a live gateway that it is held against. */
export async function tourGateway(app: RunningApp, look: Look): Promise<void> {
  using gateway = await SmallGateway.start();
  await fillGateway(app.home, gateway);
  await visit(app.page, 'gateway');
  await tourEntries(app, look);
  await tourExport(app, look);
  await tourLive(app, look, gateway);
  await tourCompare(app, look);
  await tourUnwellGateways(app, look);
}

async function tourEntries({ page }: RunningApp, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press(page, /^production/);
  await page.getByRole('list', { name: 'Entries' }).getByRole('button', { name: /^find-invoice/ }).click();
  await page.getByRole('complementary').getByText('"integration_type"').waitFor();
  await look('gateway');
  await press(page, 'Edit…');
  await dialog.getByRole('textbox', { name: 'JSON' }).fill('{ "name": "find-invoice",\n  "is_active": "perhaps"\n}');
  await press(page, 'Save');
  await dialog.getByRole('alert').waitFor();
  await look('gateway-edit');
  await leave(page);
  await press(page, 'Delete…');
  await dialog.getByText('support-desk').waitFor();
  await look('gateway-delete');
  await leave(page);
}

async function tourExport({ page }: RunningApp, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  const mode = (name: string): Promise<void> => dialog.getByText(name, { exact: true }).click();
  await press(page, 'Export…');
  await mode('In clear');
  await look('gateway-export-clear');
  await mode('For a gateway');
  await mode('Another secret');
  await dialog.getByRole('checkbox', { name: /^Addresses/ }).check();
  await look('gateway-export-key');
  await mode('Sealed');
  await dialog.getByLabel('Password', { exact: true }).fill('copper-lantern-tide-marble');
  await dialog.locator('input[name=again]').fill('copper-lantern');
  await look('gateway-export-sealed');
  await mode('Left out');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByRole('heading', { name: /^Exported/ }).waitFor();
  await look('gateway-export-done');
  await leave(page);
}

async function tourCompare(app: RunningApp, look: Look): Promise<void> {
  const { page, home } = app;
  const dialog = page.getByRole('dialog');
  await press(page, /^production/);
  await press(page, 'More for production');
  await press(page, 'Compare…', 'menuitem');
  await dialog.getByText('Choose what to compare it with').waitFor();
  await look('gateway-compare-first');
  await dialog.getByRole('combobox', { name: 'with' }).click();
  await page.getByRole('option', { name: 'staging' }).click();
  await dialog.getByRole('table').waitFor();
  await look('gateway-compare');
  await dialog.getByRole('searchbox').fill('nothing is called so');
  await dialog.getByText('Nothing matches').waitFor();
  await look('gateway-compare-nothing');
  await app.answerOpenDialog([`${home.work}/${home.write('notes.txt', 'nothing of a gateway')}`]);
  await press(page, 'A file…');
  await press(page, 'Compare');
  await dialog.getByRole('alert').waitFor();
  await look('gateway-compare-fault');
  await leave(page);
  await visit(page, 'activity', 'figures');
  await page.getByRole('table', { name: 'Operations', exact: true }).waitFor();
  await look('figures');
}

async function tourLive({ page }: RunningApp, look: Look, gateway: SmallGateway): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press(page, 'More for production');
  await press(page, 'Secret and token…', 'menuitem');
  await dialog.getByRole('checkbox').first().waitFor();
  await look('gateway-secrets');
  await leave(page);
  await press(page, /^staging/);
  await press(page, 'Pull…');
  await dialog.getByText('Keep both').waitFor();
  await look('gateway-pull');
  gateway.silent = true;
  await dialog.getByText('Take the gateway’s').click();
  await press(page, 'See what would change');
  await dialog.getByRole('progressbar').waitFor();
  await look('gateway-pull-running');
  await press(page, 'Cancel');
  gateway.silent = false;
  await press(page, 'See what would change');
  await dialog.getByRole('table').waitFor();
  await look('gateway-pull-plan');
  await press(page, /^Bring in \d/);
  await dialog.getByRole('heading', { name: /^Brought in/ }).waitFor();
  await look('gateway-pull-done');
  await leave(page);
  await press(page, 'Push…');
  await dialog.getByRole('table').waitFor();
  await look('gateway-push-plan');
  await press(page, /^Send \d/);
  await dialog.getByText('What went wrong there').waitFor();
  await look('gateway-push-done');
  await leave(page);
  gateway.token = 'another';
  await press(page, 'Push…');
  await dialog.getByRole('alert').waitFor();
  await look('gateway-push-refused');
  await leave(page);
  gateway[Symbol.dispose]();
  await press(page, 'Pull…');
  await press(page, 'See what would change');
  await dialog.getByText(/does not answer/).waitFor();
  await look('gateway-pull-gone');
  await leave(page);
  await press(page, 'More for staging');
  await press(page, 'Change the secret of a file…', 'menuitem');
  await dialog.getByText('New secret').waitFor();
  await look('gateway-rekey');
  await leave(page);
}
