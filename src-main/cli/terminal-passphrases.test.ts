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

test('a passphrase from a file is not asked for', async () => {
  const file = join(folder, 'passphrase');
  writeFileSync(file, 'secret\n');
  const terminal = new RecordingTerminal({ answers: ['other'] });
  const source = terminalPassphrases({ VALISE_PASSPHRASE_FILE: file }, terminal);
  expect([source.given, textOf(await source.passphrase('create')), terminal.questions]).toEqual([true, 'secret', []]);
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
