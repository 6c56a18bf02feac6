import { expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type {} from '../../src-renderer/bridge/bridge';
import type { HandedFile } from '../../src-shared/contract/handed-file';
import type { ImportPlan } from '../../src-shared/transfer/import-plan';
import { test } from './fixture';

const SERVERS = { mcpServers: { github: { command: 'npx', args: ['-y', 'server-github'], env: { TOKEN: 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c' } } } };
const IMAGE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

test.use({ inWindow: 'shared' });

/** Drops onto a field of the test's own, whatever the page does with what is dropped on it. */
async function handOver(page: Page, drop: () => Promise<void>): Promise<readonly HandedFile[]> {
  await page.evaluate(() => {
    const field = document.createElement('div');
    Object.assign(field.style, { position: 'fixed', inset: '0', zIndex: '99999' });
    field.addEventListener('dragover', (event) => event.preventDefault());
    field.addEventListener('drop', (event) => {
      event.preventDefault();
      event.stopPropagation();
      Object.assign(window, { handed: window.valise?.handOver([...(event.dataTransfer?.files ?? [])]) });
    });
    document.body.append(field);
  });
  await drop();
  await page.waitForFunction(() => 'handed' in window);
  const outcome = await page.evaluate(() => (window as unknown as { readonly handed: ReturnType<NonNullable<typeof window.valise>['handOver']> }).handed);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

async function plan(page: Page, files: readonly HandedFile[]): Promise<ImportPlan> {
  const outcome = await page.evaluate((handles) => window.valise?.call('import.plan', { sources: handles.map((handle) => ({ handle })) }), files.map(({ handle }) => handle));
  if (outcome?.ok !== true) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

test('a dropped file is read by its path, once, when it is imported', async ({ windowApp: { page, home, drop } }) => {
  home.write('dropped.json', SERVERS);
  const files = await handOver(page, () => drop([path.join(home.work, 'dropped.json')]));
  expect(files).toEqual([{ handle: expect.any(String) as unknown, name: 'dropped.json' }]);
  expect((await plan(page, files)).sources).toMatchObject([{ name: 'dropped.json' }]);
  const again = await page.evaluate((handle) => window.valise?.call('import.plan', { sources: [{ handle }] }), files[0]?.handle ?? '');
  expect(again).toMatchObject({ ok: false, failure: { code: 'HANDLE_NOT_FOUND' } });
});

test('a dropped folder stands for the configuration files in it', async ({ windowApp: { page, home, drop } }) => {
  mkdirSync(path.join(home.work, 'configs'));
  for (const name of ['b.yaml', 'a.json', 'notes.txt']) home.write(`configs/${name}`, name === 'notes.txt' ? 'notes' : SERVERS);
  const files = await handOver(page, () => drop([path.join(home.work, 'configs')]));
  expect(files.map(({ name }) => name)).toEqual(['a.json', 'b.yaml']);
});

test('five hundred files are held ready at once', async ({ windowApp: { page, home, drop } }) => {
  const paths = Array.from({ length: 500 }, (_, index) => path.join(home.work, home.write(`${index}.json`, { mcpServers: { [`server-${index}`]: { command: 'npx' } } })));
  const files = await handOver(page, () => drop(paths));
  expect(files.map(({ name }) => name).toSorted()).toEqual(paths.map((file) => path.basename(file)).toSorted());
  expect(new Set(files.map(({ handle }) => handle)).size).toBe(500);
  expect((await plan(page, files)).sources).toHaveLength(500);
});

test('an image is told of by the plan, beside what can be imported', async ({ windowApp: { page, home, drop } }) => {
  const files = await handOver(page, () => drop([path.join(home.work, home.write('photo.png', IMAGE)), path.join(home.work, home.write('a.json', SERVERS))]));
  const { sources } = await plan(page, files);
  expect(sources).toMatchObject([{ name: 'photo.png', failure: { code: 'FILE_NOT_TEXT' } }, { name: 'a.json' }]);
});

test('what has no path is handed over by its bytes', async ({ windowApp: { page } }) => {
  const outcome = await page.evaluate((text) => window.valise?.handOver([new File([text], 'made.json')]), JSON.stringify(SERVERS));
  expect(outcome).toMatchObject({ ok: true, value: [{ name: 'made.json' }] });
  if (outcome?.ok === true) expect((await plan(page, outcome.value)).sources).toMatchObject([{ name: 'made.json' }]);
});

test('a file of more than 64 MiB without a path is refused before it is read', async ({ windowApp: { page } }) => {
  const outcome = await page.evaluate(() => window.valise?.handOver([new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'big.json')]));
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'FILE_TOO_LARGE', details: { place: { file: 'big.json' } } } });
});

test('a dialog that is cancelled says nothing', async ({ windowApp }) => {
  const { page, home } = windowApp;
  await windowApp.answerOpenDialog(undefined);
  await windowApp.answerSaveDialog(undefined);
  await home.run('import', home.write('Work.json', SERVERS));
  expect(await page.evaluate(() => window.valise?.desktop('file.pick', {}))).toEqual({ ok: true, value: null });
  expect(await page.evaluate(() => window.valise?.desktop('export.save', { profiles: 'all' }))).toEqual({ ok: true, value: null });
  expect(home.ask(`SELECT count(*) AS exports FROM history WHERE kind = 'export'`)).toEqual([{ exports: 0 }]);
  // Others find the home as it was.
  await home.run('undo');
});
