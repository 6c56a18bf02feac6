import { writeClientFiles } from './client-home';
import { CLASHING_FILE } from './gallery-home';
import { press, visit, type Look } from './gallery-steps';
import type { RunningApp } from './running-app';

/** A new home: what a person sees before there is anything. */
export async function tourEmptyHome({ page, home }: RunningApp, look: Look): Promise<void> {
  await page.getByRole('heading', { name: 'Bring in your MCP servers' }).waitFor();
  await look('first-start');
  writeClientFiles(home);
  await press(page, 'Look again');
  await page.getByText('Gemini CLI', { exact: true }).waitFor();
  await look('first-start-found');
  await press(page, 'Export');
  await page.getByRole('menuitem', { name: 'Export Current Profile' }).waitFor();
  await look('export-menu-disabled');
  await page.keyboard.press('Escape');
  await visit(page, 'mcps');
  await look('mcps-empty');
  await visit(page, 'activity');
  await page.getByRole('heading', { name: 'Nothing happened yet' }).waitFor();
  await look('activity-empty');
  await visit(page, 'settings', 'vault');
  await page.getByRole('heading', { name: 'There is no vault yet' }).waitFor();
  await look('vault-none');
}

/** Everything that shows what is kept. */
export async function tourProfiles({ page }: RunningApp, look: Look): Promise<void> {
  await page.getByRole('button', { name: /^Development/ }).click();
  await page.getByRole('heading', { name: 'Development' }).first().waitFor();
  await press(page, 'Details of github');
  await page.getByText('GITHUB_HOST').first().waitFor();
  await look('profiles');
  await press(page, 'Export');
  await page.getByRole('menuitem', { name: 'Copy as JSON' }).waitFor();
  await look('export-menu');
  await press(page, /Export Current Profile/, 'menuitem');
  await page.getByRole('dialog').getByText('"exportInfo"').first().waitFor();
  await page.getByRole('dialog').getByText('Sealed', { exact: true }).first().click();
  await page.getByLabel('Password', { exact: true }).fill('copper-lantern-tide-marble');
  await look('export-dialog');
  await page.keyboard.press('Escape');
  await press(page, 'Overview', 'tab');
  await look('profile-overview');
  await press(page, 'JSON', 'tab');
  await page.getByText('"mcpServers"').first().waitFor();
  await look('profile-json');
  await press(page, /^MCPs/, 'tab');
  await press(page, 'More for github');
  await press(page, 'Edit…', 'menuitem');
  await page.getByRole('dialog').waitFor();
  await look('mcp-form');
  await page.keyboard.press('Escape');
  await press(page, 'New profile');
  await page.getByRole('dialog').waitFor();
  await look('new-profile');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search profiles' }).fill('nothing is called so');
  await page.getByText(/Nothing matches/).first().waitFor();
  await look('profiles-nothing-matches');
  await page.getByRole('searchbox', { name: 'Search profiles' }).fill('');
  await press(page, /^Filter/);
  await page.getByRole('menuitemcheckbox').first().waitFor();
  await look('profiles-filter');
  await page.keyboard.press('Escape');
  await visit(page, 'mcps');
  await page.getByRole('button', { name: /^github/ }).first().click();
  await page.getByRole('table').waitFor();
  await look('mcps');
  await visit(page, 'secrets');
  await page.getByRole('list', { name: 'Secrets' }).getByRole('button', { name: /SLACK_BOT_TOKEN/ }).click();
  await look('secrets');
  await press(page, 'Fill in…');
  await page.getByRole('textbox', { name: 'Value of SLACK_BOT_TOKEN' }).waitFor();
  await look('secret-fill');
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: 'Secrets' }).getByRole('button').first().click();
  await press(page, /^Delete/);
  await page.getByRole('dialog').waitFor();
  await look('secret-delete');
  await page.keyboard.press('Escape');
  await visit(page, 'activity');
  await page.getByRole('button', { name: /^Imported/ }).first().waitFor();
  await look('activity');
}

/** As narrow as a phone, or a large window at 400 %: where the page would scroll sideways. */
export async function tourNarrow({ page }: RunningApp): Promise<readonly string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const steps of [['profiles'], ['mcps'], ['secrets'], ['gateway'], ['activity'], ['settings', 'vault'], ['import']]) {
    await visit(page, ...steps);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(steps.join('/'));
  }
  return wide;
}

/** The import wizard, from its first step to its last, with a file that can't be read and three conflicts. */
export async function tourImport(app: RunningApp, look: Look): Promise<void> {
  const { page, home } = app;
  await visit(page, 'import');
  await page.getByRole('heading', { name: 'Import' }).waitFor();
  await look('import-source');
  await press(page, /^Paste/);
  await page.getByRole('dialog').waitFor();
  await look('import-paste');
  await page.keyboard.press('Escape');
  const broken = home.write('broken.json', '{\n  "mcpServers": {\n    "github": { "command": }\n  }\n');
  await app.drop([`${home.work}/${broken}`]);
  await page.getByText(/could not be read/).first().waitFor();
  await look('import-could-not-read');
  const clashing = home.write('development.json', CLASHING_FILE);
  await app.drop([`${home.work}/${clashing}`]);
  await page.getByRole('combobox', { name: 'Format of development.json' }).waitFor();
  await look('import-found');
  await press(page, 'Leave out broken.json');
  await press(page, /^Review \d/);
  await page.getByRole('tree').waitFor();
  await page.getByRole('treeitem', { name: /github/ }).click();
  await page.getByText('@nordwind/server-github-enterprise@3.1.0').first().waitFor();
  await look('import-review');
  await page.getByRole('treeitem', { name: /Development/ }).click();
  await page.getByRole('heading', { name: 'Development' }).last().waitFor();
  await look('import-review-profile');
  await page.getByRole('button', { name: /^Decide/ }).last().click();
  await page.getByText('To decide').first().waitFor();
  await look('import-decide');
  await page.keyboard.press('m');
  await page.keyboard.press('2');
  await page.getByText(/fields to decide/).waitFor();
  await look('import-decide-merge');
  await page.getByRole('switch', { name: 'As text' }).check();
  await page.getByText('"args"').first().waitFor();
  await look('import-decide-text');
  for (const key of ['1', '2', '3']) await page.keyboard.press(key);
  await press(page, /^Import \d/);
  await page.getByRole('button', { name: 'Undo' }).first().waitFor();
  await look('import-result');
  const jira = (product: string): Readonly<Record<string, unknown>> => ({ command: 'uvx', args: ['mcp-atlassian', '--product', product], env: { ATLASSIAN_API_TOKEN: '<YOUR_API_TOKEN>' } });
  const blank = home.write('atlassian.json', { mcpServers: { jira: jira('jira'), confluence: jira('confluence') } });
  await app.drop([`${home.work}/${blank}`]);
  await press(page, /^Review \d/);
  await press(page, /^Fill in \d/);
  await page.getByRole('textbox', { name: 'Value of ATLASSIAN_API_TOKEN' }).fill('made up for the picture');
  await look('import-secrets');
}

/** What is set, and what helps to find one's way. */
export async function tourSettings({ page }: RunningApp, look: Look): Promise<void> {
  await visit(page, 'settings');
  await page.getByRole('radiogroup', { name: 'Appearance' }).waitFor();
  await look('settings');
  await visit(page, 'settings', 'tokens');
  await page.getByRole('textbox', { name: 'Name' }).fill('backup script');
  await press(page, 'Create a key');
  await page.getByText('it is not shown again').waitFor();
  await look('settings-keys');
  await visit(page, 'settings', 'about');
  await page.getByRole('button', { name: 'Check now' }).waitFor();
  await look('settings-about');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search profiles, MCPs and commands' }).fill('de');
  await page.getByText('Development').last().waitFor();
  await look('palette');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Search profiles, MCPs and commands' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look('keys');
  await page.keyboard.press('Escape');
  await visit(page, 'settings', 'vault');
  await page.getByRole('heading', { name: 'The vault is open' }).waitFor();
  await look('vault-open');
  await press(page, 'Lock now');
  await page.getByRole('heading', { name: 'The vault is locked' }).waitFor();
  // Whoever locked it by hand types next.
  await page.locator('input[type=password]:focus').waitFor();
  await look('vault-locked');
  await visit(page, 'profiles');
  await page.getByRole('button', { name: /^Development/ }).click();
  await look('profile-locked');
}
