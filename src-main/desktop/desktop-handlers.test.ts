import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ExportOptionsSchema } from '../../src-shared/transfer/export-options';
import { ComposedHome } from '../samples/composed-home';
import { desktopHandlers, type DesktopHandlers } from './desktop-handlers';
import { MemoryClipboard } from './samples/memory-clipboard';
import { RecordingDesk } from './samples/recording-desk';
import { SecretClipboard } from './secret-clipboard';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const WORK = { profiles: ['Work'], options: ExportOptionsSchema.parse({ includeSensitiveData: false }) } as const;

let folder: string;
let home: ComposedHome;
let desk: RecordingDesk;
let system: MemoryClipboard;
let handlers: DesktopHandlers;
let clipboard: SecretClipboard;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-desktop-'));
  home = new ComposedHome(folder);
  desk = new RecordingDesk();
  system = new MemoryClipboard();
  clipboard = new SecretClipboard(system);
  handlers = desktopHandlers({ core: home.core, desk, clipboard });
});
afterEach(async () => {
  await clipboard.clear();
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('picking files', () => {
  test('gives a handle for each', async () => {
    desk.files = [write('a.json', '{}'), write('photo.png', '\x89PNG')];
    expect(await handlers['file.pick']({})).toEqual([{ handle: expect.any(String) as unknown, name: 'a.json' }, { handle: expect.any(String) as unknown, name: 'photo.png' }]);
  });

  test('and cancelling gives none', async () => {
    expect(await handlers['file.pick']({})).toBeNull();
  });
});

describe('saving an export', () => {
  beforeEach(() => home.keepSecret(SECRET));
  const save = (profiles: readonly string[] | 'all' = WORK.profiles) => handlers['export.save']({ ...WORK, profiles: profiles === 'all' ? 'all' : [...profiles] });
  const history = async (): Promise<readonly string[]> => (await home.call('history.list', {})).map(({ kind }) => kind);

  test('writes the file where the person wants it, without the secret, and history tells of it', async () => {
    desk.destination = join(folder, 'chosen.json');
    const saved = await save();
    const content = readFileSync(desk.destination);
    expect(saved).toEqual({
      fileName: 'chosen.json', bytes: content.length, profiles: 1, secretsWithheld: 1, leaving: { sealed: 0, plain: 0 }, fieldsLeftOut: 0, unmatched: [], losses: [], path: desk.destination, saved: expect.any(String) as unknown,
    });
    expect(desk.suggested).toEqual([expect.stringMatching(/work.*\.json$/)]);
    expect(content.toString()).toContain('github');
    expect(content.toString()).not.toContain(SECRET);
    expect(await history()).toContain('export');
  });

  test('replaces what is there: the dialog has asked', async () => {
    desk.destination = write('chosen.json', 'old');
    await save();
    expect(readFileSync(desk.destination, 'utf8')).toContain('github');
  });

  test('leaves nothing behind when it is cancelled, in history neither', async () => {
    const before = await history();
    expect(await save()).toBeNull();
    expect(await history()).toEqual(before);
  });

  test('is refused before anybody is asked where there is nothing to export', async () => {
    await expect(save(['Nothing'])).rejects.toMatchObject({ code: 'PROFILE_NOT_FOUND' });
    expect(desk.suggested).toEqual([]);
  });

  test('that can not be written leaves no file and no history', async () => {
    const before = await history();
    desk.destination = join(folder, 'no', 'such', 'folder.json');
    await expect(save()).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
    expect([existsSync(desk.destination), await history()]).toEqual([false, before]);
  });

  test('can be shown in its folder as long as it is there, and nothing else can', async () => {
    desk.destination = join(folder, 'chosen.json');
    const saved = await save();
    await handlers['export.reveal']({ saved: saved?.saved ?? '' });
    expect(desk.shown).toEqual([desk.destination]);
    await expect(handlers['export.reveal']({ saved: desk.destination })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', details: {} });
  });
});

describe('copying an export', () => {
  beforeEach(() => home.keepSecret(SECRET));
  const copy = (options: object) => handlers['export.copy']({ profiles: ['Work'], options: ExportOptionsSchema.parse(options) });

  test('in clear gives the window nothing, and is taken off the clipboard again', async () => {
    const copied = await copy({ secrets: 'plain', allowPlain: true });
    expect(copied).toEqual({ fileName: expect.any(String) as unknown, secretsWithheld: 0, leaving: { sealed: 0, plain: 1 }, clears: true });
    expect([JSON.stringify(copied).includes(SECRET), system.text.includes(SECRET), clipboard.holdsSecret]).toEqual([false, true, true]);
  });

  test('sealed stays there', async () => {
    expect(await copy({ secrets: 'sealed', encryptionKey: 'only for tests' })).toMatchObject({ leaving: { sealed: 1, plain: 0 }, clears: false });
    expect([system.text.includes(SECRET), system.text.includes('AES-256-GCM'), clipboard.holdsSecret]).toEqual([false, true, false]);
  });

  test('is refused where it is no text', async () => {
    await expect(copy({ compression: 'gzip' })).rejects.toMatchObject({ code: 'USAGE' });
    expect(system.text).toBe('');
  });
});

test('a secret goes to the clipboard without being given back', async () => {
  const place = await home.keepSecret(SECRET);
  expect(await handlers['clipboard.copySecret'](place)).toEqual({});
  expect([system.text, clipboard.holdsSecret]).toEqual([SECRET, true]);
});

test('a field that is not there leaves the clipboard alone', async () => {
  const place = await home.keepSecret(SECRET);
  system.text = 'mine';
  await expect(handlers['clipboard.copySecret']({ ...place, field: 'env.OTHER' })).rejects.toMatchObject({ code: 'FIELD_NOT_FOUND' });
  expect(system.text).toBe('mine');
});

test('text is copied as it is', async () => {
  expect(await handlers['clipboard.write']({ text: '{"a":1}\n' })).toEqual({});
  expect([system.text, clipboard.holdsSecret]).toEqual(['{"a":1}\n', false]);
});

test('the data folder is opened, and a system that can not do it is told of', async () => {
  expect(await handlers['dataFolder.open']({})).toEqual({});
  expect(desk.folders).toEqual([join(folder, 'data')]);
  desk.reason = 'no program for folders';
  await expect(handlers['dataFolder.open']({})).rejects.toMatchObject({ code: 'FILE_NOT_READ', details: { reason: 'no program for folders' } });
});

describe('files that were opened from outside', () => {
  test('are given once, and remembered like those that were picked or dropped', async () => {
    const [dropped, picked, opened] = [write('dropped.json', '{}'), write('picked.json', '{}'), write('opened.json', '{}')];
    await handlers['file.handOver']({ files: [{ path: dropped }, { name: 'pasted.json', content: new Uint8Array() }] });
    desk.files = [picked];
    await handlers['file.pick']({});
    desk.waiting = [opened];
    expect(await handlers['file.waiting']({})).toEqual([{ handle: expect.any(String) as unknown, name: 'opened.json' }]);
    expect(await handlers['file.waiting']({})).toEqual([]);
    expect(desk.recent).toEqual([dropped, picked, opened]);
  });
});

describe('diagnostics', () => {
  test('go where the person wants them, without a secret', async () => {
    await home.keepSecret(SECRET);
    desk.destination = join(folder, 'diagnostics.json');
    expect(await handlers['diagnostics.save']({})).toMatchObject({ fileName: 'diagnostics.json', path: desk.destination });
    const text = readFileSync(desk.destination, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ counts: { profiles: 1 }, checks: expect.arrayContaining([expect.objectContaining({ name: 'database', state: 'ok' })]) as unknown });
    expect(text).not.toContain(SECRET);
    expect(desk.suggested).toEqual([expect.stringMatching(/^valise-diagnostics-\d{4}-\d\d-\d\d\.json$/)]);
  });

  test('are not written where the dialog is closed', async () => {
    expect(await handlers['diagnostics.save']({})).toBeNull();
  });
});
