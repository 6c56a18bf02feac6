import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOutput } from './open-output';
import { RecordingTerminal } from './samples/recording-terminal';

const bytes = new TextEncoder().encode('new');
const CLEAR = { inClear: false };

let folder: string;
let terminal: RecordingTerminal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-output-'));
  terminal = new RecordingTerminal();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('in a folder it gets a number where its name is taken, also by one that came meanwhile', async () => {
  writeFileSync(join(folder, 'a.json'), 'old');
  const output = await openOutput('a.json', { output: folder }, terminal);
  await output.write(bytes);
  writeFileSync(join(folder, 'a-2.json'), 'meanwhile');
  expect([await output.commit(CLEAR), output.path]).toEqual(['a-3.json', join(folder, 'a-3.json')]);
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['meanwhile', 'new', 'old']);
});

test('a path is where it goes, and only replaced when that is wanted', async () => {
  const path = join(folder, 'b.json');
  writeFileSync(path, 'old');
  await expect(openOutput('a.json', { output: path }, terminal)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  const output = await openOutput('a.json', { output: path, force: true }, terminal);
  await output.write(bytes);
  expect([await output.commit(CLEAR), output.path, readFileSync(path, 'utf8')]).toEqual(['b.json', path, 'new']);
});

test('what is discarded leaves nothing', async () => {
  const output = await openOutput('a.json', { output: folder }, terminal);
  await output.write(bytes);
  await output.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('standard output gets it as it comes', async () => {
  const output = await openOutput('a.json', { output: '-' }, terminal);
  await output.write(bytes);
  expect([terminal.outLines, await output.commit(CLEAR), output.path]).toEqual([['new'], 'standard output', undefined]);
});

test.each([
  ['a.json', 'all.zip', 'One profile leaves as a document, and no zip archive: name it all.json'],
  ['a.yaml.gz', 'all.ZIP', 'One profile leaves as a document, and no zip archive: name it all.yaml.gz'],
  ['valise-profiles-1.zip', 'all.json', 'Several profiles leave as a zip archive: name it all.zip'],
])('%s is not put under a name that it would not open by: %s', async (fileName, name, reason) => {
  await expect(openOutput(fileName, { output: join(folder, name) }, terminal)).rejects.toMatchObject({ code: 'USAGE', details: { reason } });
  expect(readdirSync(folder)).toEqual([]);
});

test.each([['a.json', 'a.txt'], ['a.json', 'a.json'], ['b.zip', 'b'], ['b.zip', 'b.zip']])('%s may go to %s', async (fileName, name) => {
  const output = await openOutput(fileName, { output: join(folder, name) }, terminal);
  await output.discard();
});
