import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RecordingTerminal } from './samples/recording-terminal';
import { terminalPassphrases } from './terminal-passphrases';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-passphrase-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

describe('a passphrase from a file', () => {
  test.each([
    ['secret', 'secret'],
    ['secret\n', 'secret'],
    ['secret\r\n', 'secret'],
    ['secret\n\n', 'secret\n'],
    [' with spaces ', ' with spaces '],
    ['\n', ''],
  ])('%j is %j', async (content, passphrase) => {
    const file = join(folder, 'passphrase');
    writeFileSync(file, content);
    const source = terminalPassphrases({ VALISE_PASSPHRASE_FILE: file }, new RecordingTerminal());
    expect(source.given).toBe(true);
    expect(textOf(await source.passphrase('open'))).toBe(passphrase);
  });

  test('is read anew each time, since whoever gets it wipes it', async () => {
    const file = join(folder, 'passphrase');
    writeFileSync(file, 'secret');
    const source = terminalPassphrases({ VALISE_PASSPHRASE_FILE: file }, new RecordingTerminal());
    (await source.passphrase('open'))?.fill(0);
    expect(textOf(await source.passphrase('open'))).toBe('secret');
  });

  test('that is not there is told as such', async () => {
    const source = terminalPassphrases({ VALISE_PASSPHRASE_FILE: join(folder, 'none') }, new RecordingTerminal());
    await expect(source.passphrase('open')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

describe('without a file', () => {
  test('and without a terminal there is none', async () => {
    const source = terminalPassphrases({}, new RecordingTerminal());
    expect([source.given, source.askable, await source.passphrase('create')]).toEqual([false, false, undefined]);
  });

  test('an existing vault asks once', async () => {
    const terminal = new RecordingTerminal({ answers: ['secret'] });
    expect(textOf(await terminalPassphrases({}, terminal).passphrase('open'))).toBe('secret');
    expect(terminal.questions).toHaveLength(1);
  });

  test('a new vault asks until both answers are the same', async () => {
    const terminal = new RecordingTerminal({ answers: ['one', 'other', 'two', 'two'] });
    expect(textOf(await terminalPassphrases({}, terminal).passphrase('create'))).toBe('two');
    expect(terminal.questions).toHaveLength(4);
  });

  test('whoever gives up has cancelled', async () => {
    const terminal = new RecordingTerminal({ answers: ['one', undefined] });
    await expect(terminalPassphrases({}, terminal).passphrase('create')).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
