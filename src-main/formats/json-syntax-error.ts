export type JsonContainer = 'object' | 'list' | 'document';

/** Why the text at `at` can't stand there, in words that never quote it: it may be a secret without its quotes. */
export function unexpectedReason(text: string, at: number, inside: JsonContainer): string {
  const character = text[at];
  if (character === undefined) return inside === 'document' ? 'there is no value' : `the text ends before the ${inside} is closed`;
  if ('{}[],:'.includes(character)) return `"${character}" can't stand here`;
  if (character === '"') return "a text can't stand here";
  if (character === "'") return "single quotes can't be used in JSON";
  if (character === '#') return 'comments start with "//" in JSON';
  return /[-+.0-9]/.test(character) ? 'this is not a number in JSON' : 'this is neither a number, true, false, null nor a text in double quotes';
}

export interface StringFault {
  readonly offset: number;
  readonly reason: string;
}

/** What is wrong in the string that stands from `start` to `end`, which the library doesn't place. */
export function stringFault(text: string, start: number, end: number): StringFault {
  for (const { 0: piece, index } of text.slice(start, end).matchAll(ESCAPE_OR_FAULT)) {
    if (piece.length > 1) continue;
    const offset = start + index;
    if (piece !== '\\') return { offset, reason: 'control characters and tabs must be escaped inside a text' };
    if (text[offset + 1] === 'u') return { offset, reason: 'four hexadecimal digits must follow "\\u"' };
    if (offset + 1 < end) return { offset, reason: 'this backslash starts no known escape: write "\\\\" for a backslash' };
  }
  return { offset: start, reason: `the text that starts here is ${end < text.length ? 'not closed on its line' : 'never closed'}` };
}

// oxlint-disable-next-line no-control-regex
const ESCAPE_OR_FAULT = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[\u0000-\u001f\\]/g;
