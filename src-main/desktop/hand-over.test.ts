import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ComposedHome } from '../samples/composed-home';
import { handOver } from './hand-over';

let folder: string;
let home: ComposedHome;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-desktop-'));
  home = new ComposedHome(folder);
});
afterEach(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function take(handle: string): Promise<string> {
  const taken = await home.core.handles.take(handle);
  return 'content' in taken ? new TextDecoder().decode(taken.content) : taken.failure.code;
}

test('files and the files of folders are held ready, in the order they came', async () => {
  mkdirSync(join(folder, 'folder'));
  const opened = [{ path: write('z.txt', 'text') }, { path: folder }, { name: 'a/b\\dropped.json', content: new TextEncoder().encode('bytes') }];
  write('b.json', 'b');
  write('a.yaml', 'a');
  const files = await handOver(opened, home.core.handles);
  expect(files.map(({ name }) => name)).toEqual(['z.txt', 'a.yaml', 'b.json', 'dropped.json']);
  expect(await Promise.all(files.map(({ handle }) => take(handle)))).toEqual(['text', 'a', 'b', 'bytes']);
});

test('the folders of a file are told by their names, of a dropped one as far as it says them', async () => {
  mkdirSync(join(folder, '.cursor'));
  const files = await handOver([{ path: write('.cursor/mcp.json', '{}') }, { name: 'a/b/c/.vscode\\x/mcp.json', content: new Uint8Array() }], home.core.handles);
  const folders = await Promise.all(files.map(async ({ handle }) => home.core.handles.take(handle)));
  expect(folders).toMatchObject([{ folders: expect.arrayContaining([basename(folder), '.cursor']) as unknown }, { folders: ['b', 'c', '.vscode', 'x'] }]);
});

test('a handle says nothing of the path, and is good once', async () => {
  const path = write('a.json', 'content');
  const [file] = await handOver([{ path }], home.core.handles);
  expect(file?.handle).not.toContain('a.json');
  await take(file?.handle ?? '');
  await expect(take(file?.handle ?? '')).rejects.toMatchObject({ code: 'HANDLE_NOT_FOUND' });
});

test('what can not be read is no fault of the others: taking it says why', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const files = await handOver([{ path: empty }, { path: `${folder}/gone.json` }, { path: write('a.json', 'x') }], home.core.handles);
  expect(files.map(({ name }) => name)).toEqual(['empty', 'gone.json', 'a.json']);
  expect(await take(files[0]?.handle ?? '')).toBe('FOLDER_WITHOUT_CONFIG');
  expect(await take(files[1]?.handle ?? '')).toBe('FILE_NOT_FOUND');
  expect(await take(files[2]?.handle ?? '')).toBe('x');
});

test('dropped bytes beyond the limit are refused when they are taken', async () => {
  const [file] = await handOver([{ name: 'big.json', content: new Uint8Array(64 * 1024 * 1024 + 1) }], home.core.handles);
  expect(await take(file?.handle ?? '')).toBe('FILE_TOO_LARGE');
});

test('more than 10,000 files are refused, folders counted by what is in them', async () => {
  const opened = Array.from({ length: 10_000 }, (_, index) => ({ name: `${index}.json`, content: new Uint8Array() }));
  write('a.json', 'a');
  expect(await handOver(opened, home.core.handles)).toHaveLength(10_000);
  await expect(handOver([...opened.slice(1), { path: folder }, { path: folder }], home.core.handles)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
});
