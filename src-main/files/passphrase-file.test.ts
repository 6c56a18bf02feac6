import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { passphraseFile, readGivenSecret } from './passphrase-file';

const folder = mkdtempSync(join(tmpdir(), 'valise-passphrase-'));
const file = join(folder, 'passphrase');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

test.each([
  ['secret', 'secret'],
  ['secret\n', 'secret'],
  ['secret\r\n', 'secret'],
  ['secret\n\n', 'secret\n'],
  [' with spaces ', ' with spaces '],
  ['\n', ''],
])('%j is %j', async (content, passphrase) => {
  writeFileSync(file, content);
  const source = passphraseFile({ VALISE_PASSPHRASE_FILE: file });
  expect([source.given, textOf(await source.passphrase('open'))]).toEqual([true, passphrase]);
});

test('it is read anew each time, since whoever gets it wipes it', async () => {
  writeFileSync(file, 'secret');
  const source = passphraseFile({ VALISE_PASSPHRASE_FILE: file });
  (await source.passphrase('open'))?.fill(0);
  expect(textOf(await source.passphrase('open'))).toBe('secret');
});

test('one that is not there is told as such', async () => {
  await expect(passphraseFile({ VALISE_PASSPHRASE_FILE: join(folder, 'none') }).passphrase('open')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});

test.each([['unset', {}], ['empty', { VALISE_PASSPHRASE_FILE: '' }]])('where it is %s, nobody is asked', async (_, environment) => {
  const source = passphraseFile(environment);
  expect([source.given, source.askable, await source.passphrase('create')]).toEqual([false, false, undefined]);
});

test.skipIf(process.platform === 'win32')('a pipe that was named is read to its end, as far as a secret can be', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [secret] = await Promise.all([readGivenSecret(pipe), writeFile(pipe, 'secret\n')]);
  expect(textOf(secret)).toBe('secret');
  const [refused] = await Promise.allSettled([readGivenSecret(pipe), writeFile(pipe, 'x'.repeat(70_000)).catch(() => undefined)]);
  expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'FILE_TOO_LARGE', details: { place: { file: pipe } } } });
});

test('a file that was named is read as ever, and refused as ever', async () => {
  writeFileSync(file, 'secret\n');
  expect(textOf(await readGivenSecret(file))).toBe('secret');
  await expect(readGivenSecret(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});
