import { describe, expect, test } from 'vitest';
import type { Core } from '../operations/core';
import { FileHandles } from '../operations/file-handles';
import type { Served } from './command-context';
import { runCommandLine } from './run-command-line';
import { commandParts } from './samples/command-parts';
import { RecordingTerminal } from './samples/recording-terminal';

/** A core that has no answer but this one. */
function coreThat(call: Core['call']): Core & { readonly faults: unknown[] } {
  const faults: unknown[] = [];
  const handles = new FileHandles({ now: () => new Date(0), mintId: () => 'handle' });
  return { call, faults, handles, on: () => () => undefined, accepts: () => false, isChanging: () => false, screenLocked: () => undefined, reportFault: (error) => faults.push(error), close: () => undefined };
}
const noServer = (): Promise<Served> => Promise.reject(new Error('no command should have served'));
const noCore = (): Promise<Core> => Promise.reject(new Error('no command should have needed the core'));

describe('without the core', () => {
  test.each([[[]], [['--help']], [['import', '--help']], [['--version']]])('%j ends with 0', async (words) => {
    const terminal = new RecordingTerminal();
    expect(await runCommandLine(words, commandParts({ terminal, connect: noCore, serve: noServer }))).toBe(0);
    expect(terminal.outLines.join('\n')).not.toBe('');
  });

  test.each([
    [['frobnicate']], [['import']], [['list', 'nonsense']], [['import', 'x', '--on-conflict', 'guess']], [['import', 'x', '--target', 'elsewhere']], [['import', 'x', '--target', 'new: ']],
    [['import', 'x', '--on-conflict', 'merge']], [['import', '-', '--answers', '-']], [['import', 'x', '--plan', '-', '--answers', 'y']], [['import', 'x', '--plan', '-', '--dry-run']],
    [['import', 'x', '--force']], [['import', 'x', '--as', 'pdf']], [['import', '-', '-']], [['history', '--yes']], [['history', '--report', '0']], [['history', '--clear']],
    [['history', '--clear', '--report', '1']], [['clients', 'here']],
    [['undo', 'zero']], [['undo', '0']], [['export', '--type', 'half']], [['export']], [['export', 'a', '--all']], [['export', 'a', '--json', '--output', '-']], [['list', '--nope']],
    [['serve', '--port']], [['serve', '--port', 'http']], [['serve', '--port', '65536']], [['serve', '--port', '-1']], [['serve', '--port', '80.5']], [['serve', 'here']],
  ])('%j is a matter of usage', async (words) => {
    const terminal = new RecordingTerminal();
    expect(await runCommandLine(words, commandParts({ terminal, connect: noCore, serve: noServer }))).toBe(2);
    expect(terminal.errLines.join('\n')).not.toMatch(/^\s+at /m);
  });
});

test.each<readonly [words: readonly string[], what: string]>([
  [['show', ''], 'The argument "name"'], [['export', 'Work', ''], 'The argument "profile"'], [['import', ''], 'The argument "file"'], [['import', 'x', '--client', 'cursor', '--client', ''], '--client'],
  [['export', 'Work', '--output', ''], '--output'], [['secrets', 'set', 'Work/github', ''], 'The argument "slot"'], [['gateway', 'environments', 'add', ''], 'The argument "name"'],
])('%j names nothing, and is refused before anything is done', async (words, what) => {
  const terminal = new RecordingTerminal();
  expect(await runCommandLine(words, commandParts({ terminal, connect: noCore, serve: noServer }))).toBe(2);
  expect(terminal.errLines).toEqual([`valise: ${what} is empty.\n  See --help for the options and examples.`]);
});

test.each([[['secrets', 'list', '--name', 'x', '--json']], [['gateway', 'environments', 'update', 'dev', '--description', '']], [['gateway', 'list', '--search', '']]])('%j says something', async (words) => {
  const terminal = new RecordingTerminal();
  const core = coreThat(() => Promise.resolve({ ok: false, failure: { code: 'DISK_FULL', details: {} } }));
  expect(await runCommandLine(words, commandParts({ terminal, connect: () => Promise.resolve(core), serve: noServer }))).toBe(8);
});

describe('a refusal', () => {
  const refusing = coreThat(() => Promise.resolve({ ok: false, failure: { code: 'PROFILE_NOT_FOUND', details: { subject: 'Work' } } }));

  test('is told with what to do next, and ends with its code', async () => {
    const terminal = new RecordingTerminal();
    expect(await runCommandLine(['show', 'Work'], commandParts({ terminal, connect: () => Promise.resolve(refusing), serve: noServer }))).toBe(3);
    expect(terminal.errLines).toEqual(['valise: There is no profile "Work".\n  See the names with: valise list']);
  });

  test('is an object on standard output where JSON was asked for', async () => {
    const terminal = new RecordingTerminal();
    await runCommandLine(['show', 'Work', '--json'], commandParts({ terminal, connect: () => Promise.resolve(refusing), serve: noServer }));
    expect(JSON.parse(terminal.outLines.join('\n'))).toMatchObject({ error: { code: 'PROFILE_NOT_FOUND', subject: 'Work' } });
  });

  test.each([
    [['frobnicate', '--json'], "unknown command 'frobnicate'"], [['show', '--json'], "missing required argument 'name'"],
    [['list', 'nonsense', '--json'], "command-argument value 'nonsense' is invalid for argument 'what'. Allowed choices are profiles, mcps."],
  ])('%j is one too, though it is a matter of usage', async (words, reason) => {
    const terminal = new RecordingTerminal();
    expect(await runCommandLine(words, commandParts({ terminal, connect: noCore, serve: noServer }))).toBe(2);
    expect(JSON.parse(terminal.outLines.join('\n'))).toEqual({ error: { code: 'USAGE', message: expect.stringContaining(reason) as unknown, reason } });
  });

  test('that nobody foresaw is a fault: reported for the log, never quoted', async () => {
    const core = coreThat(() => Promise.reject(new TypeError('CANARY')));
    const terminal = new RecordingTerminal();
    expect(await runCommandLine(['list'], commandParts({ terminal, connect: () => Promise.resolve(core), serve: noServer }))).toBe(1);
    expect(core.faults).toHaveLength(1);
    expect(terminal.errLines.join('\n')).not.toContain('CANARY');
  });
});
