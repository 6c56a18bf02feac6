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

/** What is wrong in the string that opens at `start`. `end` is its end, or the text's when it is never closed. */
export function stringFault(text: string, start: number, end: number): StringFault {
  for (let at = start + 1; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') return { offset: start, reason: 'the text that starts here is not closed on its line' };
    if (character < ' ') return { offset: at, reason: 'control characters and tabs must be escaped inside a text' };
    if (character !== '\\') continue;
    if (text[at + 1] === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) return { offset: at, reason: 'four hexadecimal digits must follow "\\u"' };
    } else if (at + 1 < end && !'"\\/bfnrt'.includes(text.charAt(at + 1))) {
      return { offset: at, reason: 'this backslash starts no known escape: write "\\\\" for a backslash' };
    }
    at += 1;
  }
  return { offset: start, reason: 'the text that starts here is never closed' };
}
