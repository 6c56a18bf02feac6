import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { COMMAND_LIST } from './command-list';
import { overview } from './overview';
import { runCommandLine, type CommandLineParts } from './run-command-line';
import { commandParts } from './samples/command-parts';
import { RecordingTerminal } from './samples/recording-terminal';

/** No command has to be connected for its help. */
const unconnected = (terminal: RecordingTerminal): CommandLineParts => commandParts({ terminal, connect: () => Promise.reject(new Error('needed the core')), serve: () => Promise.reject(new Error('served')) });

async function said(...words: readonly string[]): Promise<string> {
  const terminal = new RecordingTerminal();
  expect(await runCommandLine(words, unconnected(terminal))).toBe(0);
  return terminal.outLines.join('\n');
}

test.each([[['--help']], [['-h']], [['help']], [[]]])('%j prints it', async (words) => {
  expect(await said(...words)).toBe(overview());
});

describe.each(COMMAND_LIST)('$name', ({ name, takes, description, load }) => {
  test('is listed as it is', async () => {
    const context = { terminal: new RecordingTerminal() } as unknown as Parameters<Awaited<ReturnType<typeof load>>>[0];
    const command = (await load())(context);
    expect(new Command().createHelp().subcommandTerm(command)).toBe(`${name} ${takes}`.trim());
  });

  test('says what it is for in its own help', async () => {
    expect((await said(name, '--help')).replaceAll(/\s+/g, ' ')).toContain(description);
  });
});

test.each([70, 80, 120])('keeps to %i columns, but for the examples', (columns) => {
  const [list = ''] = overview(columns).split('\nExamples:');
  expect(Math.max(...list.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
});

test('a command that there is not is told with the nearest one', async () => {
  const terminal = new RecordingTerminal();
  expect(await runCommandLine(['exprot'], unconnected(terminal))).toBe(2);
  expect(terminal.errLines.join('\n')).toContain('Did you mean export?');
});
