import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AtomicFile, OWNER_ONLY } from './atomic-file';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'valise-atomic-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const temporaries = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.valise-tmp'));

test('a file comes into being bit by bit, and has its name only when it is whole', async () => {
  const file = await AtomicFile.open(at('a'), { overwrite: false });
  await file.write('one ');
  await file.write(new TextEncoder().encode('two'));
  expect(readdirSync(folder)).toEqual(temporaries());
  await file.commit();
  expect([readdirSync(folder), readFileSync(at('a'), 'utf8')]).toEqual([['a'], 'one two']);
  await file.discard();
  expect(readdirSync(folder)).toEqual(['a']);
});

test('what is discarded leaves nothing, and a file that it was to replace as it was', async () => {
  writeFileSync(at('a'), 'old');
  const file = await AtomicFile.open(at('a'), { overwrite: true });
  await file.write('new');
  await file.discard();
  await file.discard();
  expect([readdirSync(folder), readFileSync(at('a'), 'utf8')]).toEqual([['a'], 'old']);
});

test('a name that is taken is refused at once, or when the file would get it, and then it may get another', async () => {
  writeFileSync(at('a'), 'old');
  await expect(AtomicFile.open(at('a'), { overwrite: false })).rejects.toMatchObject({ code: 'FILE_EXISTS', details: { place: { file: at('a') } } });
  const file = await AtomicFile.open(at('a'), { overwrite: false, lateRefusal: true });
  await file.write('new');
  await expect(file.commit()).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  await file.commit('b');
  expect(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')])).toEqual([['a', 'old'], ['b', 'new']]);
});

test.skipIf(process.platform === 'win32')('a file that turns out to hold secrets in clear is for its owner alone, also where it replaces one that others may read', async () => {
  writeFileSync(at('a'), 'old', { mode: 0o644 });
  const file = await AtomicFile.open(at('a'), { overwrite: true });
  await file.write('new');
  await file.settle(OWNER_ONLY);
  await file.commit();
  expect(statSync(at('a')).mode & 0o777).toBe(0o600);
});

test('where there is no folder it is refused, and again when the folder goes meanwhile', async () => {
  const refused = { code: 'FILE_NOT_WRITTEN', details: { reason: 'the folder does not exist' } };
  await expect(AtomicFile.open(at('none/a'), { overwrite: true })).rejects.toMatchObject(refused);
  const file = await AtomicFile.open(at('a'), { overwrite: true });
  rmSync(folder, { recursive: true });
  await file.write('new');
  await expect(file.commit()).rejects.toMatchObject(refused);
  await file.discard();
});

test('a process that ends in the middle takes its unfinished files with it', () => {
  const { stdout } = spawnSync(process.execPath, ['--import', resolve(import.meta.dirname, '../../e2e/extensionless-imports.mjs'), '--input-type=module', '-e', `
    import { readdirSync } from 'node:fs';
    import { AtomicFile } from ${JSON.stringify(resolve(import.meta.dirname, 'atomic-file.ts'))};
    const [one, two, done] = await Promise.all(['a', 'b', 'c'].map((name) => AtomicFile.open(${JSON.stringify(folder)} + '/' + name, { overwrite: false })));
    await one.write('half');
    await done.commit();
    console.log(readdirSync(${JSON.stringify(folder)}).length);
    process.exit(1);
  `], { encoding: 'utf8' });
  expect([stdout, readdirSync(folder)]).toEqual(['3\n', ['c']]);
});
