import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('a folder without configuration is told as such', async () => {
  await expect(openConfigFiles(folder)).rejects.toMatchObject({ code: 'FOLDER_WITHOUT_CONFIG' });
});
