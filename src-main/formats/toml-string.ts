import { TomlFault, type TomlPiece } from './toml-fault';

export const isTomlQuote = (character: string | undefined): character is '"' | "'" => character === '"' || character === "'";

/** The string that opens at `at`: basic or literal, on one line or, in three quotes, on several. Line ends become LF. */
export function readTomlString(text: string, at: number): TomlPiece<string> & { readonly lines: boolean } {
  const quote = text[at] === '"' ? '"' : "'";
  const lines = text.startsWith(quote.repeat(3), at);
  if (!lines) return { ...readUntil(text, at, at + 1, quote, false), lines };
  // A line end right behind the opening quotes is no part of the string.
  const first = /\r?\n/y;
  first.lastIndex = at + 3;
  return { ...readUntil(text, at, first.test(text) ? first.lastIndex : at + 3, quote, true), lines };
}

// oxlint-disable-next-line no-control-regex
const STOPS = { '"': /["\\\u0000-\u0008\n-\u001f\u007f]/g, "'": /['\u0000-\u0008\n-\u001f\u007f]/g } as const;

function readUntil(text: string, start: number, from: number, quote: '"' | "'", lines: boolean): TomlPiece<string> {
  const stops = STOPS[quote];
  const parts: string[] = [];
  for (let at = from; ;) {
    stops.lastIndex = at;
    const stop = stops.exec(text)?.index;
    if (stop === undefined) throw unclosed(start, lines);
    parts.push(text.slice(at, stop));
    const character = text[stop];
    if (character === quote) {
      const quotes = lines ? quotesAt(text, stop, quote) : 1;
      if (!lines || quotes >= 3) return closed(parts, stop, quote, quotes, lines);
      parts.push(quote.repeat(quotes));
      at = stop + quotes;
    } else if (character === '\\') {
      const piece = (lines ? lineContinuation(text, stop) : undefined) ?? escaped(text, stop);
      parts.push(piece.value);
      at = piece.end;
    } else {
      const length = character === '\n' ? 1 : text.startsWith('\r\n', stop) ? 2 : 0;
      if (length === 0) throw new TomlFault(stop, 'control characters must be escaped inside double quotes');
      if (!lines) throw unclosed(start, lines);
      parts.push('\n');
      at = stop + length;
    }
  }
}

/** One or two quotes right before the three that close a string belong to it. */
function closed(parts: string[], stop: number, quote: string, quotes: number, lines: boolean): TomlPiece<string> {
  if (!lines) return { value: parts.join(''), end: stop + 1 };
  if (quotes > 5) throw new TomlFault(stop + 5, 'too many quotes in a row', 'at most five where a text in three quotes ends');
  return { value: parts.join('') + quote.repeat(quotes - 3), end: stop + quotes };
}

/** Counts no further than where there are too many. */
function quotesAt(text: string, at: number, quote: string): number {
  let count = 0;
  while (count < 6 && text[at + count] === quote) count += 1;
  return count;
}

const unclosed = (start: number, lines: boolean): TomlFault =>
  new TomlFault(start, `the text that starts here is ${lines ? 'never closed' : 'not closed on its line'}`, 'the closing quote');

const LINE_CONTINUATION = /\\[ \t]*\r?\n[ \t\r\n]*/y;

/** A backslash at the end of a line takes the white space behind it away, line ends included. */
function lineContinuation(text: string, at: number): TomlPiece<string> | undefined {
  LINE_CONTINUATION.lastIndex = at;
  return LINE_CONTINUATION.test(text) ? { value: '', end: LINE_CONTINUATION.lastIndex } : undefined;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['b', '\b'], ['t', '\t'], ['n', '\n'], ['f', '\f'], ['r', '\r'], ['e', '\u001b'], ['"', '"'], ['\\', '\\'],
]);
const CODE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/y;

function escaped(text: string, at: number): TomlPiece<string> {
  const short = SHORT.get(text[at + 1] ?? '');
  if (short !== undefined) return { value: short, end: at + 2 };
  CODE.lastIndex = at;
  const [, two, four, eight] = CODE.exec(text) ?? [];
  const digits = two ?? four ?? eight;
  if (digits === undefined) throw new TomlFault(at, 'this backslash starts no known escape', '"\\\\" for a backslash, or single quotes around the text');
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw new TomlFault(at, 'this escape stands for no character');
  return { value: String.fromCodePoint(code), end: CODE.lastIndex };
}
