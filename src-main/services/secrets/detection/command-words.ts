import type { TextRange } from './text-range';

/** Between commands, where nothing of a word follows. */
const SEPARATOR = /[;&|]/;

/** The words of a command line as a shell would part them; quotes stay, for nothing is ever unescaped or run. */
export function commandWords(text: string): readonly TextRange[] {
  const words: TextRange[] = [];
  let start: number | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (/\s/.test(char) || SEPARATOR.test(char) && /^[\s;&|]?$/.test(text.charAt(at + 1))) {
      if (start !== undefined) words.push({ start, end: at });
      start = undefined;
    } else {
      start ??= at;
      if (char === '"' || char === '\'') quote = char;
      else if (char === '\\') at++;
    }
  }
  if (start !== undefined) words.push({ start, end: text.length });
  return words;
}
