import { nameStrength } from './secret-name';
import type { Slot } from './slot';
import { mergeRanges, type TextRange } from './text-range';

/** A name and its `=` or `:`; a look-behind lets a name start once only. */
const NAME = /(?<![\w.-])[\w.-]+["']?\s{0,3}(?:=|:(?!\/\/))\s{0,3}/g;
/** In connection lists a name may have two words: `User Password`. */
const LIST_NAME = /(?<![\w.-])[\w.-]+(?: [A-Za-z]+)?\s{0,3}(?:=|:(?!\/\/))\s{0,3}/g;
const SCHEME_AND_VALUE = /(?:Bearer|Basic|Token|ApiKey|Digest)[ \t]+[^\s,;&"'`|]+/iy;
const VALUE = /\$\{\{[^{}]{0,200}\}\}|[^\s,;&"'`|]*/y;
/** `Server=…;Password=…`: there only a semicolon ends a value. */
const SEMICOLONS = /;\s{0,9}[A-Za-z][\w ]*=/;

/** Whether `text` is a list of `Name=Value` pairs as ADO.NET, JDBC and Azure write connection strings. */
export const isConnectionList = (text: string): boolean => text.includes('=') && SEMICOLONS.test(text);

/** The values in `text` that stand after a secret's name and `=` or `:`, outside `skipped` (sorted). */
export function pairSlots(text: string, skipped: readonly TextRange[]): readonly Slot[] {
  const slots: Slot[] = [];
  const list = isConnectionList(text);
  const holes = mergeRanges(skipped);
  let hole = 0;
  const names = list ? LIST_NAME : NAME;
  names.lastIndex = 0;
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    while (hole < holes.length && (holes[hole]?.end ?? 0) <= match.index) hole++;
    const inHole = holes[hole];
    if (inHole !== undefined && inHole.start <= match.index) {
      names.lastIndex = Math.max(inHole.end, match.index + 1);
      continue;
    }
    const name = match[0].replace(/["']?\s*[=:]\s*$/, '');
    // In a list `PWD` is a password, not the working directory.
    const strength = nameStrength(list && name === 'PWD' ? 'pwd' : name);
    if (strength !== 'sure' && strength !== 'likely' || !match[0].includes('=') && !/^[\s"'`,;{(&]?$/.test(text.charAt(match.index - 1))) continue;
    const start = match.index + match[0].length;
    const end = valueEnd(text, start, list && match[0].includes('='));
    if (end > start) slots.push({ start, end, expects: strength, reason: list ? 'connection-string' : 'name' });
    names.lastIndex = Math.max(end, names.lastIndex);
  }
  return slots;
}

function valueEnd(text: string, start: number, list: boolean): number {
  const quote = text.charAt(start);
  if (quote !== '' && '"\'`'.includes(quote)) {
    const close = text.indexOf(quote, start + 1);
    return close < 0 ? text.length : close + 1;
  }
  if (list) {
    const semicolon = text.indexOf(';', start);
    return semicolon < 0 ? text.length : semicolon;
  }
  SCHEME_AND_VALUE.lastIndex = start;
  const credential = SCHEME_AND_VALUE.exec(text);
  if (credential !== null) return start + credential[0].length;
  VALUE.lastIndex = start;
  const value = VALUE.exec(text)?.[0] ?? '';
  // The bracket that closes what the pair stands in, as in `{token: abc}`.
  const closing = /[)}\]]$/.test(value) && !/[({[]/.test(value) ? 1 : 0;
  return start + value.length - closing;
}
