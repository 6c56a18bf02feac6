import type { Observation } from './observation';
import { readScript } from './read-script';
import type { ScannedServer } from './scanned-server';
import type { ScriptCall, StartedThings } from './unwrap-command';

/** What only says where and with which settings the last command is run. */
const PREPARES = /^(?:cd|chdir|pushd|source|\.|export|set|setlocal|chcp|title|set-location|sl|push-location|\$env:\w{1,64}(?:=.*)?|\$erroractionpreference(?:=.*)?|[a-z_]\w{0,64}=.*)$/is;
const CHAINS = new Set(['&&', ';', 'a new line', '&']);
const IN_COMMAND = /[;|<>`]|&&|\$\(/;
/** `<path to the program>`, which no shell gets to see. */
const TO_FILL_IN = /<[\w ./-]{1,60}>/g;
const SUBSTITUTION = /\$\((?!(?:pwd|PWD|whoami|hostname|id -[ug])\))[^\s)]/;

/**
 * Servers that a shell starts together with other things: `sh -c` and its likes, `cmd /c`, PowerShell. One that changes folder or
 * variables first is a note. `$(…)` in any field is run by clients that expand it.
 */
export function* findShellWrappers(server: ScannedServer, { scripts }: StartedThings): Generator<Observation> {
  for (const script of scripts) {
    if (script.encoded) yield { code: 'SHELL_WRAPPER', severity: 'warning', path: script.path, reason: `${script.shell} runs a script that is encoded, so that nobody can read it` };
    else if (script.operators.size > 0) yield wrapper(script);
  }
  const { command } = server;
  if (command !== undefined && IN_COMMAND.test(command.text)) {
    const { operators } = readScript(command.text.replaceAll(TO_FILL_IN, '_'), 'posix');
    if (operators.size > 0) yield { code: 'SHELL_WRAPPER', severity: 'warning', path: command.path, reason: `the command holds ${quoted(operators)}` };
  }
  for (const { text, path } of server.unusual) {
    if (text.includes('$(') && SUBSTITUTION.test(text)) {
      yield { code: 'SHELL_WRAPPER', severity: 'warning', path, reason: 'a client that expands "$(…)" would run what stands in it' };
    }
  }
}

function wrapper({ shell, path, operators, commands }: ScriptCall): Observation {
  const prepares = commands.slice(0, -1).every(([first = '']) => PREPARES.test(first)) && [...operators].every((operator) => CHAINS.has(operator));
  return prepares
    ? { code: 'SHELL_WRAPPER', severity: 'note', path, reason: `${shell} changes the folder or variables first` }
    : { code: 'SHELL_WRAPPER', severity: 'warning', path, reason: `${shell} with ${quoted(operators)}` };
}

const quoted = (operators: ReadonlySet<string>): string =>
  [...operators].map((operator) => (/^[a-z]/.test(operator) ? operator : `"${operator}"`)).join(', ');
