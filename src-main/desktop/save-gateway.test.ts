import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GatewayExportOptionsSchema } from '../../src-shared/gateway/gateway-export-options';
import { ComposedHome } from '../samples/composed-home';
import { desktopHandlers, type DesktopHandlers } from './desktop-handlers';
import { MemoryClipboard } from './samples/memory-clipboard';
import { RecordingDesk } from './samples/recording-desk';
import { SecretClipboard } from './secret-clipboard';

const TOKEN = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const TOOL = { name: 'get', url: 'https://api.example.com', integration_type: 'REST', auth_type: 'bearer', auth_value: { Authorization: `Bearer ${TOKEN}` } };

let folder: string;
let home: ComposedHome;
let desk: RecordingDesk;
let handlers: DesktopHandlers;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'valise-desktop-'));
  home = new ComposedHome(folder);
  desk = new RecordingDesk();
  handlers = desktopHandlers({ core: home.core, desk, clipboard: new SecretClipboard(new MemoryClipboard()) });
  await home.call('environment.add', { name: 'staging' });
  await home.call('environment.setSecret', { environment: 'staging', secret: 'of staging' });
  await home.call('entity.put', { environment: 'staging', type: 'tools', text: JSON.stringify(TOOL) });
});
afterEach(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const save = (environment = 'staging') => handlers['gateway.save']({ environment, options: GatewayExportOptionsSchema.parse({}) });

test('an environment goes where the person wants it, without the token', async () => {
  desk.destination = join(folder, 'chosen.json');
  const saved = await save();
  const content = readFileSync(desk.destination);
  expect(saved).toEqual({
    fileName: 'chosen.json', bytes: content.length, path: desk.destination, saved: expect.any(String) as unknown, counts: { tools: 1 }, secretsWithheld: 0, secretsLeaving: 1, masked: [], unresolved: [],
  });
  expect(desk.suggested).toEqual([expect.stringMatching(/staging.*\.json$/)]);
  expect([content.includes('"get"'), content.includes(TOKEN)]).toEqual([true, false]);
  await handlers['export.reveal']({ saved: saved?.saved ?? '' });
  expect(desk.shown).toEqual([desk.destination]);
});

test('nothing is written when the dialog is closed', async () => {
  expect(await save()).toBeNull();
});

test('what is not there is refused before anybody is asked', async () => {
  await expect(save('nowhere')).rejects.toMatchObject({ code: 'ENVIRONMENT_NOT_FOUND' });
  expect(desk.suggested).toEqual([]);
});

test('a file under another secret is another file', async () => {
  desk.destination = join(folder, 'first.json');
  await save();
  const first = readFileSync(desk.destination);
  const given = async () => (await handlers['file.handOver']({ files: [{ name: 'first.json', content: first }] }))[0]?.handle ?? '';
  await expect(handlers['gateway.saveRekeyed']({ file: { handle: await given() }, sourceSecret: 'wrong', targetSecret: 'new' })).rejects.toMatchObject({ code: 'ENVIRONMENT_SECRET_WRONG' });
  desk.destination = join(folder, 'second.json');
  expect(await handlers['gateway.saveRekeyed']({ file: { handle: await given() }, sourceSecret: 'of staging', targetSecret: 'new' })).toMatchObject({ fileName: 'second.json', values: 1, path: desk.destination });
  const toolsOf = (text: Buffer): unknown => (JSON.parse(text.toString()) as { readonly entities: { readonly tools: readonly unknown[] } }).entities.tools;
  expect(toolsOf(readFileSync(desk.destination))).not.toEqual(toolsOf(first));
});
