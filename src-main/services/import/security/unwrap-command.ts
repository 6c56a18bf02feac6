import type { FieldPath } from '../../../../src-shared/profile/field-path';
import { programName } from '../../../../src-shared/profile/server-package';
import { commandWords } from '../../secrets/detection/command-words';
import type { CommandWord } from './command-word';
import { isContainerProgram } from './container-options';
import { readScript, type ReadScript } from './read-script';
import type { ScannedServer } from './scanned-server';
import { isShell, shellCall } from './shell-call';

/** What a shell is handed to run. */
export interface ScriptCall extends ReadScript {
  readonly shell: string;
  readonly path: FieldPath;
  /** It is encoded, so that it can't be read. */
  readonly encoded: boolean;
}

/** What starting a server would start, as far as its command line says so. */
export interface StartedThings {
  /** Command lines, those inside of shells and of `env` included. */
  readonly commands: readonly (readonly CommandWord[])[];
  readonly scripts: readonly ScriptCall[];
}

/** Programs that start what stands behind them. */
const WRAPPERS = new Set([
  'env', 'sudo', 'doas', 'nohup', 'nice', 'ionice', 'timeout', 'setsid', 'stdbuf', 'xvfb-run', 'exec', 'command', 'busybox', 'winpty', 'caffeinate', 'arch', 'time', 'cross-env', 'start',
]);
/** More wrappers in wrappers than any real server has. */
const DEEPEST = 8;
const WHOLE_LINE = /^[^\s\\/]+\s/;

export function unwrapCommand(server: ScannedServer): StartedThings {
  const { command, args } = server;
  if (command === undefined) return { commands: [], scripts: [] };
  // A client may take a whole line in the command apart.
  const line = WHOLE_LINE.test(command.text)
    ? commandWords(command.text).map(({ start, end }) => ({ text: command.text.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2'), path: command.path }))
    : [command];
  const found = { commands: [] as (readonly CommandWord[])[], scripts: [] as ScriptCall[] };
  unwrap([...line, ...args], found, 0);
  return found;
}

function unwrap(words: readonly CommandWord[], found: { commands: (readonly CommandWord[])[]; scripts: ScriptCall[] }, depth: number): void {
  const start = words.findIndex(({ text }) => !/^[A-Za-z_]\w*=/.test(text));
  const program = start < 0 ? '' : programName(words[start]?.text ?? '');
  found.commands.push(words);
  if (program === '' || depth === DEEPEST) return;
  const rest = words.slice(start + 1);
  if (WRAPPERS.has(program)) {
    const words = program === 'env' ? splitString(rest) : rest;
    const next = words.findIndex(({ text }) => startsMore(programName(text)));
    if (next >= 0) unwrap(words.slice(next), found, depth + 1);
    return;
  }
  const call = shellCall(program, rest);
  if (call === undefined) return;
  if ('words' in call) return unwrap(call.words, found, depth + 1);
  const { path, dialect, script, encoded = false } = call;
  const read = readScript(script, dialect);
  found.scripts.push({ shell: program, path, encoded, ...read });
  for (const command of read.commands) unwrap(command.map((text) => ({ text, path })), found, depth + 1);
}

/** `env -S 'NAME=value program -x'` */
function splitString(words: readonly CommandWord[]): readonly CommandWord[] {
  const flag = words.findIndex(({ text }) => /^(?:-\w?S|--split-string)$/.test(text));
  const line = flag < 0 ? undefined : words[flag + 1];
  if (line === undefined) return words;
  const split = readScript(line.text, 'posix').commands.flat().map((text) => ({ text, path: line.path }));
  return [...split, ...words.slice(flag + 2)];
}

const startsMore = (program: string): boolean => WRAPPERS.has(program) || isShell(program) || isContainerProgram(program);
