import { CommanderError } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import { EXIT, EXIT_CODE } from '../../src-shared/errors/exit-code';
import type { Core } from '../operations/core';
import { valueOf, type CommandContext } from './command-context';
import { onOneLine } from './printable';
import { buildProgram } from './program';
import type { Terminal } from './terminal';

export interface CommandLineParts extends Pick<CommandContext, 'onInterrupt' | 'readDocument' | 'variable'> {
  readonly terminal: Terminal;
  readonly connect: () => Promise<Core>;
  readonly serve: CommandContext['serve'];
}

/** argv → operation → text or JSON → exit code. Never throws, never prints a stack. */
export async function runCommandLine(words: readonly string[], { terminal, connect, serve, onInterrupt, readDocument, variable }: CommandLineParts): Promise<number> {
  let core: Core | undefined;
  let connecting: Promise<Core> | undefined;
  // One, also for two that ask for it at once.
  const connected = async (): Promise<Core> => {
    connecting ??= connect();
    core = await connecting;
    return core;
  };
  let exit: number = EXIT.ok;
  const context: CommandContext = {
    terminal,
    serve, onInterrupt, readDocument, variable,
    call: async (name, input) => valueOf(await (await connected()).call(name, input)),
    hold: async (file) => (await connected()).handles.issue(file),
    holdDestination: async (destination) => (await connected()).handles.issueDestination(destination),
    on: async (listener) => (await connected()).on(listener),
    exitWith: (code) => {
      exit = code;
    },
  };
  try {
    const program = await buildProgram(context, words);
    await program.parseAsync(words.length === 0 ? ['--help'] : [...words], { from: 'user' });
    await terminal.settled();
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError) && !(error instanceof AppError)) core?.reportFault(error);
    const exitCode = refused(error, words, terminal);
    // What commander has printed is waited for too: who reads it may be a full disk.
    return await terminal.settled().then(() => exitCode, (unwritten: unknown) => (isSame(unwritten, error) ? exitCode : refused(unwritten, words, terminal)));
  } finally {
    core?.close();
  }
}

/** What was told already: standard output that can't be written fails again whenever it is asked. */
const isSame = (one: unknown, other: unknown): boolean =>
  one instanceof AppError && other instanceof AppError && one.code === other.code && one.details.place?.file === other.details.place?.file;

function refused(error: unknown, words: readonly string[], terminal: Terminal): number {
  if (error instanceof CommanderError) return misused(error, words, terminal);
  const { code, details } = error instanceof AppError ? error : new AppError('INTERNAL');
  const lines = failureLines({ code, details }, words[0] === 'gateway' ? 'gateway' : 'command');
  if (words.includes('--json')) terminal.json({ error: { code, message: lines.join('\n'), ...details } });
  const [what = '', ...rest] = lines;
  terminal.err([`valise: ${what}`, ...rest.map((line) => `  ${line}`)].map(onOneLine).join('\n'));
  return EXIT_CODE[code];
}

/** Help and version end this way too; commander has printed its own text, on standard error. */
function misused({ exitCode, code, message }: CommanderError, words: readonly string[], terminal: Terminal): number {
  if (exitCode === 0) return EXIT.ok;
  const reason = code === 'commander.help' ? 'Name one of the subcommands' : message.replace(/^error: /, '');
  if (words.includes('--json')) terminal.json({ error: { code: 'USAGE', message: failureLines({ code: 'USAGE', details: { reason } }).join('\n'), reason } });
  return EXIT.usage;
}
