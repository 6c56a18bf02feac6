import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '../operations/core';
import { FileHandles } from '../operations/file-handles';
import { runCommandLine } from './run-command-line';
import { commandParts } from './samples/command-parts';
import { RecordingTerminal } from './samples/recording-terminal';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'valise-vault-'));
  for (const name of ['old', 'new']) writeFileSync(path.join(folder, name), `the ${name} words\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly calls: readonly (readonly [name: string, input: unknown])[];
  readonly terminal: RecordingTerminal;
}

/** Runs against a core whose vault is of a kind, with what a person types; `@name` is a file. */
async function run(words: readonly string[], kind: 'keychain' | 'passphrase', { answers, variables = {} }: { readonly answers?: readonly (string | undefined)[]; readonly variables?: Readonly<Record<string, string>> } = {}): Promise<Ran> {
  const terminal = new RecordingTerminal(answers === undefined ? {} : { answers });
  const calls: (readonly [string, unknown])[] = [];
  const call = (name: string, input: unknown): Promise<unknown> => {
    calls.push([name, input]);
    return Promise.resolve({ ok: true, value: { state: 'open', kind } });
  };
  const core: Core = {
    call: call as Core['call'], handles: new FileHandles({ now: () => new Date(0), mintId: () => 'handle' }),
    on: () => () => undefined, accepts: () => false, isChanging: () => false, screenLocked: () => undefined, reportFault: () => undefined, close: () => undefined,
  };
  const placed = (text: string): string => (text.startsWith('@') ? path.join(folder, text.slice(1)) : text);
  const code = await runCommandLine(['vault', ...words.map(placed)], {
    ...commandParts({ terminal, connect: () => Promise.resolve(core), serve: () => Promise.reject(new Error('no command should have served')) }),
    variable: (name) => (variables[name] === undefined ? undefined : placed(variables[name])),
  });
  return { code, calls: calls.filter(([name]) => name !== 'vault.status'), terminal };
}

const JOB: unknown = expect.any(String);
const OLD_AND_NEW = ['--passphrase-file', '@old', '--new-passphrase-file', '@new'];
const NAMED = { VALISE_PASSPHRASE_FILE: '@old' };

describe('valise vault', () => {
  test.each([
    ['lock', ['lock'], 'keychain', {}, [['vault.lock', {}]]],
    ['unlock, the passphrase from where the core finds it', ['unlock'], 'passphrase', {}, [['vault.unlock', {}]]],
    ['unlock with a file', ['unlock', '--passphrase-file', '@old'], 'passphrase', {}, [['vault.unlock', { passphrase: 'the old words' }]]],
    ['unlock with a variable', ['unlock', '--passphrase-env', 'P'], 'passphrase', { variables: { P: 'said' } }, [['vault.unlock', { passphrase: 'said' }]]],
    ['rotate', ['rotate'], 'keychain', {}, [['vault.rotate', { jobId: JOB }]]],
    ['rotate with a file', ['rotate', '--passphrase-file', '@old'], 'passphrase', {}, [['vault.rotate', { jobId: JOB, passphrase: 'the old words' }]]],
    ['change-passphrase with files', ['change-passphrase', ...OLD_AND_NEW], 'passphrase', {}, [['vault.changePassphrase', { current: 'the old words', next: 'the new words' }]]],
    ['change-passphrase, the old one where commands find it', ['change-passphrase', '--new-passphrase-file', '@new'], 'passphrase', { variables: NAMED }, [['vault.changePassphrase', { current: 'the old words', next: 'the new words' }]]],
    ['change-passphrase on a terminal', ['change-passphrase'], 'passphrase', { answers: ['typed', 'next', 'nexd', 'next', 'next'] }, [['vault.changePassphrase', { current: 'typed', next: 'next' }]]],
    ['move into the keychain', ['move', '--to', 'keychain'], 'passphrase', {}, [['vault.move', { to: 'keychain' }]]],
    ['move under a passphrase of a file', ['move', '--to', 'passphrase', '--passphrase-file', '@new'], 'keychain', {}, [['vault.move', { to: 'passphrase', passphrase: 'the new words' }]]],
    ['move under the passphrase that commands find', ['move', '--to', 'passphrase'], 'keychain', { variables: NAMED }, [['vault.move', { to: 'passphrase' }]]],
    ['move under a passphrase on a terminal', ['move', '--to', 'passphrase'], 'keychain', { answers: ['next', 'next'] }, [['vault.move', { to: 'passphrase', passphrase: 'next' }]]],
    // The core refuses it, and nobody has typed anything for nothing.
    ['move to where it is', ['move', '--to', 'passphrase'], 'passphrase', { answers: [] }, [['vault.move', { to: 'passphrase' }]]],
  ] as const)('%s', async (_, words, kind, given, calls) => {
    const ran = await run(words, kind, given);
    expect([ran.code, ran.calls]).toEqual([0, calls]);
    expect([...ran.terminal.outLines, ...ran.terminal.errLines].join('\n')).not.toMatch(/words|typed|said/);
  });

  test.each([
    ['a passphrase as an argument', ['unlock', '--passphrase', 'x'], {}],
    ['two places for one passphrase', ['unlock', '--passphrase-file', '@old', '--passphrase-env', 'P'], {}],
    ['a variable that there is not', ['rotate', '--passphrase-env', 'P'], {}],
    ['nobody to ask for a new passphrase', ['change-passphrase', '--passphrase-file', '@old'], {}],
    ['nobody to ask for the old one', ['change-passphrase', '--new-passphrase-file', '@new'], {}],
    ['standard input twice', ['change-passphrase', '--passphrase-file', '-', '--new-passphrase-file', '-'], {}],
    ['nobody to ask where it moves to', ['move', '--to', 'passphrase'], {}],
    ['no place', ['move'], {}],
    ['a place that there is not', ['move', '--to', 'cloud'], {}],
  ] as const)('%s is a matter of usage, and nothing is called', async (_, words, given) => {
    expect(await run(words, 'keychain', given)).toMatchObject({ code: 2, calls: [] });
  });

  test.each([[['change-passphrase']], [['move', '--to', 'passphrase']]])('%j is given up with Ctrl-C', async (words) => {
    expect(await run(words, 'keychain', { answers: [undefined] })).toMatchObject({ code: 130, calls: [] });
  });

  test('says to put the new passphrase where commands read it', async () => {
    const { terminal } = await run(['change-passphrase', '--new-passphrase-file', '@new'], 'passphrase', { variables: NAMED });
    expect(terminal.errLines).toEqual([`Put the new one into ${path.join(folder, 'old')} now: commands read it there.`]);
  });
});
