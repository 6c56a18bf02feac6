import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeNewFile } from './place-new-file';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'valise-place-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const refuse = (code: string) => (): Promise<void> => Promise.reject(Object.assign(new Error(code), { code }));

// No file system without hard links can be counted on here; what such a one answers is given instead.
describe.each([['with hard links', undefined], ['on FAT', refuse('EPERM')], ['on a share', refuse('ENOTSUP')], ['on FAT under Windows', refuse('EISDIR')]])('%s', (_where, makeLink) => {
  test('the file takes its name and leaves nothing else', async () => {
    writeFileSync(at('temporary'), 'whole');
    await placeNewFile(at('temporary'), at('target'), makeLink);
    expect(readdirSync(folder)).toEqual(['target']);
    expect(readFileSync(at('target'), 'utf8')).toBe('whole');
  });

  test('a file that is there stays', async () => {
    writeFileSync(at('temporary'), 'new');
    writeFileSync(at('target'), 'old');
    await expect(placeNewFile(at('temporary'), at('target'), makeLink)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(at('target'), 'utf8')).toBe('old');
  });

  test('of many at once one wins, whole', async () => {
    const names = Array.from({ length: 20 }, (_value, index) => `temporary-${index}`);
    for (const name of names) writeFileSync(at(name), name);
    const outcomes = await Promise.allSettled(names.map((name) => placeNewFile(at(name), at('target'), makeLink)));
    const winners = names.filter((_name, index) => outcomes[index]?.status === 'fulfilled');
    expect(winners).toEqual([readFileSync(at('target'), 'utf8')]);
  });
});

test('a reservation that can not be filled is taken back', async () => {
  await expect(placeNewFile(at('not-there'), at('target'), refuse('EPERM'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(readdirSync(folder)).toEqual([]);
});

test('what is no matter of links is not tried again', async () => {
  writeFileSync(at('temporary'), 'whole');
  await expect(placeNewFile(at('temporary'), at('target'), refuse('ENOSPC'))).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(readdirSync(folder)).toEqual(['temporary']);
});
