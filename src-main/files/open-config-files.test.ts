import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConfigFiles } from './open-config-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const contentsOf = async (path: string): Promise<unknown> => {
  const files = await openConfigFiles(path);
  return Promise.all(files.map(async ({ name, optional, read }) => ({ name, optional, text: new TextDecoder().decode(await read()) })));
};

test('a file is asked for, whatever its name', async () => {
  writeFileSync(join(folder, 'photo.png'), 'x');
  expect(await contentsOf(join(folder, 'photo.png'))).toEqual([{ name: 'photo.png', optional: false, text: 'x' }]);
});

test('a folder stands for its configuration files, none of which has to be one', async () => {
  for (const name of ['b.yaml', 'a.json', 'photo.png']) writeFileSync(join(folder, name), name);
  mkdirSync(join(folder, 'deeper.json'));
  expect(await contentsOf(folder)).toEqual([{ name: 'a.json', optional: true, text: 'a.json' }, { name: 'b.yaml', optional: true, text: 'b.yaml' }]);
});

test('what is read is what stands there when it is read', async () => {
  const path = join(folder, 'a.json');
  writeFileSync(path, 'before');
  const [file] = await openConfigFiles(path);
  writeFileSync(path, 'after');
  expect(new TextDecoder().decode(await file?.read())).toBe('after');
  rmSync(path);
  await expect(file?.read()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});

test('a folder without configuration is told as such when it is read', async () => {
  const [file, ...others] = await openConfigFiles(folder);
  expect([file?.name, others]).toEqual([basename(folder), []]);
  await expect(file?.read()).rejects.toMatchObject({ code: 'FOLDER_WITHOUT_CONFIG' });
});

test('the names of the folders that a file stands in are told, at most four', async () => {
  const deep = join(folder, 'a', 'b', 'c', '.cursor');
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, 'mcp.json'), '{}');
  const foldersOf = async (path: string): Promise<unknown> => (await openConfigFiles(path)).map(({ name, folders }) => [name, folders]);
  expect(await foldersOf(join(deep, 'mcp.json'))).toEqual([['mcp.json', ['a', 'b', 'c', '.cursor']]]);
  expect(await foldersOf(deep)).toEqual([['mcp.json', ['a', 'b', 'c', '.cursor']]]);
});

test('a document may have 64 MiB, an archive more, whatever it is called', async () => {
  const size = 64 * 1024 * 1024 + 1;
  const large = (name: string, start: string): string => {
    const path = join(folder, name);
    writeFileSync(path, start, 'latin1');
    truncateSync(path, size);
    return path;
  };
  const sizeOf = async (path: string): Promise<number | undefined> => (await openConfigFiles(path))[0]?.read().then(({ length }) => length);
  await expect(sizeOf(large('huge.zip', '{'))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', details: { limit: '64 MiB' } });
  expect(await sizeOf(large('backup.bin', 'PK\u0003\u0004'))).toBe(size);
});
