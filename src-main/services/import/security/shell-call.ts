import type { FieldPath } from '../../../../src-shared/profile/field-path';
import type { CommandWord } from './command-word';
import type { Dialect } from './script-grammar';


/** A script that a shell is handed, or a command line that it starts as it is. */
export type ShellCall =
  | { readonly script: string; readonly dialect: Dialect; readonly path: FieldPath; readonly encoded?: boolean }
  | { readonly words: readonly CommandWord[] };

const NOTHING: ShellCall = { words: [] };
/** A character that some shell does not take as it is. */
const OPERATOR = /[;&|<>()`$\n]/;

/** What `program` would run of its arguments; undefined where it is no shell, no words for a shell that is handed no script. */
export const shellCall = (program: string, args: readonly CommandWord[]): ShellCall | undefined => SHELLS.get(program)?.(args);

export const isShell = (program: string): boolean => SHELLS.has(program);

/** `-c`, `-lc`, `-euxc`: the script is the next word that is no option. */
function posixCall(args: readonly CommandWord[]): ShellCall {
  const flag = args.findIndex(({ text }) => /^(?:-[A-Za-z]{0,12}c[A-Za-z]{0,12}|--command)$/.test(text));
  if (flag < 0 || args.slice(0, flag).some(({ text }, index) => !/^[-+]/.test(text) && !/^(?:[-+][oO]|--rcfile|--init-file)$/.test(args[index - 1]?.text ?? ''))) return NOTHING;
  return scriptAt(args.slice(flag + 1).find(({ text }) => !/^[-+]/.test(text)), 'posix');
}

/** `su USER -c`, `npx -c`: the script follows the flag. */
function flaggedCall(args: readonly CommandWord[]): ShellCall {
  const flag = args.findIndex(({ text }) => /^(?:-c|--command|--call)$/.test(text));
  return flag < 0 ? NOTHING : scriptAt(args[flag + 1], 'posix');
}

/** A package's own `-c` is none of npx. */
function npxCall(args: readonly CommandWord[]): ShellCall {
  const end = args.findIndex(({ text }) => !text.startsWith('-'));
  const flag = args.findIndex(({ text }) => /^(?:-c|--call)$/.test(text));
  return flag < 0 || end >= 0 && end < flag && !/^(?:-p|--package)$/.test(args[end - 1]?.text ?? '') ? NOTHING : flaggedCall(args);
}

function cmdCall(args: readonly CommandWord[]): ShellCall {
  const at = args.findIndex(({ text }) => !/^(?:\/[a-z](?::\w+)?)+$/i.test(text));
  const first = args[at];
  if (first === undefined) return NOTHING;
  const attached = /^\/[ckr](?=[^/])/i.exec(first.text)?.[0].length ?? 0;
  if (attached === 0 && !/\/[ckr]$/i.test(args[at - 1]?.text ?? '')) return NOTHING;
  const rest = [{ ...first, text: first.text.slice(attached) }, ...args.slice(at + 1)];
  // What starts a program on Windows puts words with blanks or quotes into quotes. Quotes in them are escaped in a way that cmd does not know.
  const line = rest.length === 1 ? rest[0]?.text ?? '' : rest.map(({ text }) => (/[\s"]|^$/.test(text) ? `"${text}"` : text)).join(' ');
  const culprit = rest.find(({ text }) => OPERATOR.test(text)) ?? first;
  return { script: line, dialect: 'cmd', path: culprit.path };
}

/** Options that are no script and have a value. */
const POWERSHELL_VALUED = /^[-/](?:ex|ep|executionpolicy|w|windowstyle|v|version|inputformat|if|outputformat|of|configurationname|wd|workingdirectory|settingsfile|psconsolefile)/i;

function powershellCall(args: readonly CommandWord[], positional: boolean): ShellCall {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === undefined) return NOTHING;
    const option = /^(?:--?|\/)([a-z]+)$/i.exec(word.text)?.[1]?.toLowerCase();
    const next = args[at + 1];
    if (option === undefined) return positional ? joined(args.slice(at)) : NOTHING;
    if ('encodedcommand'.startsWith(option) || option === 'ec') return { script: '', dialect: 'powershell', path: next?.path ?? word.path, encoded: true };
    if ('command'.startsWith(option) || option === 'commandwithargs' || option === 'cwa') return joined(args.slice(at + 1));
    if ('file'.startsWith(option)) return NOTHING;
    if (POWERSHELL_VALUED.test(word.text)) at += 1;
  }
  return NOTHING;
}

function joined(words: readonly CommandWord[]): ShellCall {
  const [first] = words;
  const culprit = words.find(({ text }) => OPERATOR.test(text)) ?? first;
  return culprit === undefined ? NOTHING : { script: words.map(({ text }) => text).join(' '), dialect: 'powershell', path: culprit.path };
}

/** What stands behind its options is a line for the shell of the Linux in it, or a program where that is said. */
function wslCall(args: readonly CommandWord[]): ShellCall {
  let at = 0;
  for (; /^(?:-|~$)/.test(args[at]?.text ?? ''); at += 1) {
    if (/^(?:-e|--exec)$/.test(args[at]?.text ?? '')) return { words: args.slice(at + 1) };
    if (/^(?:-d|--distribution|-u|--user|--cd|--shell-type|--distribution-id)$/.test(args[at]?.text ?? '')) at += 1;
  }
  const rest = args.slice(at);
  const culprit = rest.find(({ text }) => OPERATOR.test(text)) ?? rest[0];
  const line = rest.map(({ text }) => (/[\s'"\\]|^$/.test(text) ? `'${text.replaceAll('\'', "'\\''")}'` : text)).join(' ');
  return culprit === undefined ? NOTHING : { script: line, dialect: 'posix', path: culprit.path };
}

const scriptAt = (word: CommandWord | undefined, dialect: Dialect): ShellCall => (word === undefined ? NOTHING : { script: word.text, dialect, path: word.path });

const SHELLS: ReadonlyMap<string, (args: readonly CommandWord[]) => ShellCall> = new Map([
  ...['sh', 'bash', 'zsh', 'dash', 'ash', 'ksh', 'mksh', 'fish', 'csh', 'tcsh', 'rbash'].map((name) => [name, posixCall] as const),
  ['su', flaggedCall], ['runuser', flaggedCall], ['npx', npxCall], ['cmd', cmdCall], ['command.com', cmdCall], ['wsl', wslCall],
  ['powershell', (args) => powershellCall(args, true)], ['pwsh', (args) => powershellCall(args, false)],
]);
