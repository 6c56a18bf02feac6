import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFolder } from './is-folder';
import { listConfigFiles } from './list-config-files';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'valise-list-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const touch = (...names: readonly string[]): void => names.forEach((name) => writeFileSync(join(folder, name), ''));

describe('a folder', () => {
  test('gives its configuration files in a fixed order', async () => {
    touch('b.yaml', 'a.JSON', 'c.jsonc', 'd.json5', 'e.toml', '.mcp.json', 'Z.yml', 'readme.md', 'json', 'a.json.bak', '._a.json', 'f.zip', 'g.json.gz');
    mkdirSync(join(folder, 'deeper.json'));
    writeFileSync(join(folder, 'deeper.json', 'x.json'), '');
    expect(await listConfigFiles(folder)).toEqual(['.mcp.json', 'Z.yml', 'a.JSON', 'b.yaml', 'c.jsonc', 'd.json5', 'e.toml'].map((name) => join(folder, name)));
  });

  test('gives links to files wherever they lead, and links to nowhere so that they are reported', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'valise-elsewhere-'));
    writeFileSync(join(elsewhere, 'real.json'), '');
    symlinkSync(join(elsewhere, 'real.json'), join(folder, 'link.json'));
    symlinkSync('nowhere', join(folder, 'broken.json'));
    symlinkSync(elsewhere, join(folder, 'folder.json'));
    expect(await listConfigFiles(folder)).toEqual([join(folder, 'broken.json'), join(folder, 'link.json')]);
    rmSync(elsewhere, { recursive: true });
  });

  test('without configuration is refused', async () => {
    touch('readme.md');
    await expect(listConfigFiles(folder)).rejects.toMatchObject({ code: 'FOLDER_WITHOUT_CONFIG', details: { place: { file: folder } } });
  });

  test('with 1,000 files is listed, with one more refused', async () => {
    touch(...Array.from({ length: 1000 }, (_value, index) => `${index}.json`));
    expect(await listConfigFiles(folder)).toHaveLength(1000);
    touch('one-more.json');
    await expect(listConfigFiles(folder)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', details: { limit: '1,000 configuration files in a folder' } });
  });

  test('that is not there, or is a file, is refused', async () => {
    touch('a.json');
    await expect(listConfigFiles(join(folder, 'none'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(listConfigFiles(join(folder, 'a.json'))).rejects.toMatchObject({ code: 'FILE_NOT_READ' });
  });

  test('is told apart from a file and from nothing', async () => {
    touch('a.json');
    expect(await Promise.all([isFolder(folder), isFolder(join(folder, 'a.json')), isFolder(join(folder, 'none'))])).toEqual([true, false, false]);
  });
});
