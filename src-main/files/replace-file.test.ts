import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from './replace-file';
import { writeAtomic } from './write-atomic';

let folder = '';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is replaced through a link, and keeps its permissions', async () => {
  const [file, link] = [join(folder, 'file'), join(folder, 'link')];
  writeFileSync(file, 'before');
  chmodSync(file, 0o640);
  symlinkSync('file', link);
  await replaceFile(link, bytes('before'), bytes('after'));
  expect(readFileSync(file, 'utf8')).toBe('after');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'link']);
});

test.each([['another text', 'BEFORE', 'CHANGED_MEANWHILE'], ['a longer one', 'before and more', 'CHANGED_MEANWHILE'], ['nothing', undefined, 'FILE_NOT_FOUND']])(
  'a file that holds %s by now stays as it is', async (_what, held, code) => {
    const file = join(folder, 'file');
    if (held !== undefined) writeFileSync(file, held);
    await expect(replaceFile(file, bytes('before'), bytes('after'))).rejects.toMatchObject({ code });
    expect(readdirSync(folder)).toEqual(held === undefined ? [] : ['file']);
    if (held !== undefined) expect(readFileSync(file, 'utf8')).toBe(held);
  });

test('what is asked at the last moment can still leave it as it was', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'before');
  await expect(writeAtomic(file, 'after', { overwrite: true, confirm: () => Promise.reject(new Error('no')) })).rejects.toThrow();
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['file']);
});
