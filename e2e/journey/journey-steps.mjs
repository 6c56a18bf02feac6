import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EDITED_FILE, FIRST_FILE, SECRETS } from './journey-files.mjs';

const PASSPHRASE = 'copper lantern tide';

/**
 * Import, three conflicts, a template, and everything back: by what is seen, with the mouse, and no word of documentation.
 * @param {import('@playwright/test').Page} page
 * @param {Awaited<ReturnType<typeof import('./human-hand.mjs').takeInHand>>} hand
 * @param {(title: string, text: string) => Promise<void>} tell is called where a step is on screen
 * @param {string} folder
 */
export async function walkJourney(page, hand, tell, folder) {
  const config = path.join(folder, 'claude_desktop_config.json');
  const save = (/** @type {unknown} */ content) => writeFileSync(config, JSON.stringify(content, null, 2));
  const button = (/** @type {string | RegExp} */ name) => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();
  const decide = (/** @type {string} */ word) => page.locator('label').filter({ hasText: word });
  const conflict = (/** @type {string} */ name) => page.getByRole('listitem').or(page.getByRole('option')).filter({ hasText: name }).first();

  await page.getByRole('heading', { name: 'Bring in your MCP servers' }).waitFor();
  await tell('First start', 'Nothing is kept yet. The page says what a profile is and takes files.');
  await hand.pause(2000);

  save(FIRST_FILE);
  await hand.drop(config);
  await button(/^Review \d/).waitFor();
  await tell('A file is dropped', 'Recognised as Claude Desktop’s, and why; five servers, their secrets masked. Nothing has changed.');
  await hand.pause(2200);

  await hand.click(button(/^Review \d/));
  await hand.click(page.getByRole('treeitem', { name: /postgres/ }));
  await tell('What comes in', 'Every server with its command, each argument whole, the password in its address masked; the checks say what they found.');
  await hand.pause(2600);

  await hand.click(button(/^Import \d/));
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  await hand.pause(1500);
  await hand.type(PASSPHRASE);
  await hand.click(page.getByLabel('The same once more', { exact: true }));
  await hand.type(PASSPHRASE);
  await tell('A passphrase for the secrets', 'Asked for once, because this computer has no keychain; with one this step is not there.');
  await hand.pause(500);
  await hand.click(button('Set it and import'));
  await button(/^Open /).waitFor();
  await tell('Imported', 'What happened to each server, with the way back in plain sight.');
  await hand.pause(1800);

  await hand.click(button(/^Open /));
  await page.getByRole('switch').first().waitFor();
  await tell('The profile', 'Five servers, each with a switch; which of them hold secrets stands beside them.');
  await hand.pause(2000);

  save(EDITED_FILE);
  await hand.drop(config);
  await hand.click(button(/^Review \d/));
  await hand.pause(1800);
  await hand.click(button(/^Decide \d/));
  await page.getByText('To decide').first().waitFor();
  await tell('The same file, edited', 'Three servers differ from what is kept. Each is asked, side by side; a changed token says “different” without being shown.');
  await hand.pause(2600);

  await hand.click(decide('Take theirs'));
  await hand.pause(1200);
  await hand.click(conflict('postgres'));
  await hand.pause(1800);
  await hand.click(decide('Keep mine'));
  await hand.pause(1000);
  await hand.click(conflict('filesystem'));
  await hand.pause(1400);
  await hand.click(decide('Keep both'));
  await button(/^Import \d/).waitFor();
  await hand.pause(1400);
  await tell('Decided', 'One taken, one kept, one beside the other; each line says what becomes of it, and the button counts.');
  await hand.click(button(/^Import \d/));
  await button(/^Open /).waitFor();
  await tell('The second result', 'What was added, changed and left, and why.');
  await hand.pause(1800);

  await hand.click(button(/^Open /));
  await hand.click(button('Export'));
  await hand.pause(1000);
  await hand.click(page.getByRole('menuitem', { name: 'Export Profile Template' }));
  await page.getByRole('dialog').getByText('"exportInfo"').first().waitFor();
  await hand.pause(2400);
  await tell('A template for a colleague', '“No secret leaves this computer”, and the names of those to be filled in.');
  const downloaded = page.waitForEvent('download');
  await hand.click(page.getByRole('dialog').getByRole('button', { name: /^Export 1 profile/ }));
  const template = readFileSync(await (await downloaded).path(), 'utf8');
  const leaked = SECRETS.filter((secret) => template.includes(secret));
  if (leaked.length > 0 || !template.includes('GITHUB_PERSONAL_ACCESS_TOKEN')) throw new Error('the template is not what it should be');
  await button('Done').waitFor();
  await tell('Exported', 'The file, its size, and that no secret is in it.');
  await hand.pause(1400);
  await hand.click(button('Done'));

  await hand.click(button('Undo last change'));
  await page.getByText(/^Undone/).first().waitFor();
  await hand.pause(1400);
  await tell('Undone, once', 'The second import is taken back; the toast says what that did.');
  await hand.click(button('Undo last change'));
  await page.getByRole('heading', { name: 'Bring in your MCP servers' }).waitFor();
  await hand.pause(1200);
  await tell('Undone, twice', 'Everything is as it was before the first file.');
}
