import { valueCore } from './auth-scheme';
import { commandWords } from './command-words';
import { isJsonText } from './json-slots';
import { nameStrength } from './secret-name';
import type { Slot } from './slot';
import type { TextRange } from './text-range';

const FLAG = /^--?[A-Za-z][\w.-]*$/;
const FLAG_WITH_VALUE = /^(--?[A-Za-z][\w.-]*)=/;
const HEADER_FLAG = /^(?:-H|--?(?:http-?)?headers?)$/i;
const VARIABLE_FLAG = /^(?:-e|-E|--env|--env-var|--environment|--build-arg|--set|--set-env|--secret|-D)$/;
/** A shell's next argument is a command line, never one setting with blanks in its value. */
const COMMAND_FLAG = /^(?:-\w?c|--?command|\/[ck])$/i;
const USER_FLAG = /^(?:-u|--user|--basic-auth|--proxy-user)$/;
/** `-k` is a key to most servers; to these it is a switch. */
const SWITCH_K = /^(?:curl|wget|tar|pytest|make)$/i;
const PASSWORD_SWITCHES: readonly (readonly [command: RegExp, flag: string])[] = [[/^redis-cli$/, '-a'], [/^sshpass$/, '-p'], [/^mongo(?:sh)?$/, '-p']];

/** What stands before an argument, and whose argument it is. */
export interface ArgumentContext {
  readonly preceding?: string | undefined;
  readonly command?: string | undefined;
}

/** The places in one argument where secrets stand: after a secret's flag or name, in header and variable settings. */
export function argumentSlots(text: string, context: ArgumentContext): readonly Slot[] {
  const slots = wordSlots(text, { start: 0, end: text.length }, context);
  if (!/\s/.test(text) || isJsonText(text)) return slots;
  return [...slots, ...commandLineSlots(text, context.command)];
}

/** The same for a whole command line in one string. */
export function commandLineSlots(text: string, command?: string): readonly Slot[] {
  const words = commandWords(text);
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    const preceding = before && text.slice(before.start, Math.min(before.end, before.start + 256));
    return wordSlots(text, word, { preceding, command: command ?? programName(text, words[0]) });
  });
}

const programName = (text: string, word: TextRange | undefined): string => (word === undefined ? '' : text.slice(word.start, Math.min(word.end, word.start + 512)));

function wordSlots(text: string, word: TextRange, { preceding, command }: ArgumentContext): Slot[] {
  const head = text.slice(word.start, Math.min(word.end, word.start + 256));
  const slots: Slot[] = [];
  if (preceding !== undefined && preceding.length <= 256 && FLAG.test(preceding) && !FLAG.test(head)) {
    slots.push(...flagSlots(text, preceding, word, command));
  }
  const own = FLAG_WITH_VALUE.exec(head);
  if (own?.[1] !== undefined) {
    const value = { start: word.start + own[0].length, end: word.end };
    slots.push(...(own[1].length > 2 && /^-[eED][A-Za-z_]/.test(own[1]) && !own[1].startsWith('--')
      ? flagSlots(text, own[1].slice(0, 2), { start: word.start + 2, end: word.end }, command) : []));
    slots.push(...flagSlots(text, own[1], value, command));
  } else if (/^["']?[A-Za-z_][\w.-]*=/.test(head) && !(preceding !== undefined && COMMAND_FLAG.test(preceding) && /\s/.test(head))) {
    slots.push(...settingSlots(text, word));
  }
  return slots;
}

function flagSlots(text: string, flag: string, value: TextRange, command: string | undefined): Slot[] {
  if (HEADER_FLAG.test(flag) || VARIABLE_FLAG.test(flag)) {
    const slots = settingSlots(text, value);
    if (slots.length > 0 || flag !== '--secret') return slots;
  }
  if (USER_FLAG.test(flag)) {
    const core = valueCore(text, value);
    const colon = text.slice(core.start, core.end).search(/:(?!\/\/)/);
    return colon < 0 ? [] : [{ start: core.start + colon + 1, end: core.end, expects: flag === '-u' ? 'likely' : 'sure', reason: 'name' }];
  }
  const expects = flagStrength(flag, command);
  return expects === undefined ? [] : [{ ...value, expects, reason: 'name' }];
}

function flagStrength(flag: string, command: string | undefined): 'sure' | 'likely' | undefined {
  const program = (command ?? '').replace(/^.*[/\\]/s, '').replace(/\.(?:exe|cmd)$/i, '');
  if (PASSWORD_SWITCHES.some(([programs, letter]) => letter === flag && programs.test(program))) return 'sure';
  if (flag === '-k') return SWITCH_K.test(program) ? undefined : 'likely';
  const strength = nameStrength(flag);
  return strength === 'sure' || strength === 'likely' ? strength : undefined;
}

/** `NAME=value`, or `Name: value` of a header: the value, if the name is a secret's. */
function settingSlots(text: string, range: TextRange): Slot[] {
  const { start, end } = valueCore(text, range);
  const match = /^([A-Za-z_][\w.-]{0,127})\s{0,9}[=:]\s{0,9}/.exec(text.slice(start, Math.min(end, start + 256)));
  if (match?.[1] === undefined) return [];
  const strength = nameStrength(match[1]);
  if (strength !== 'sure' && strength !== 'likely') return [];
  return [{ start: start + match[0].length, end, expects: strength, reason: 'name' }];
}
