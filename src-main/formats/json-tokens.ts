import { createScanner, type JSONScanner, type SyntaxKind } from 'jsonc-parser';
import { lineFinder } from './line-finder';
import { STRING_BYTES, stringTooLong } from './text-limits';

/** Kinds of tokens. The library declares them as a const enum, which a file compiled by itself can't read. */
export const TOKEN = {
  openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, null: 7, true: 8, false: 9,
  string: 10, number: 11, lineComment: 12, openComment: 13, unknown: 16, end: 17,
} as const satisfies Record<string, SyntaxKind>;

/**
 * Steps through the tokens of a text, over white space and comments; a comment that is never closed is a token. Nearly every token is plain,
 * and is read here; the library reads all others, and takes several times as long.
 */
export class JsonTokens {
  kind: number = TOKEN.unknown;
  offset = 0;
  end: number;
  /** The text of a string without quotes and escapes; of numbers, words and what is unknown their source. */
  value = '';
  faulty = false;
  /** It is as it stands in the text: nothing in it was escaped. */
  plain = false;
  /** Comments were passed. */
  comments = false;
  readonly #text: string;
  #scanner: JSONScanner | undefined;

  constructor(text: string, offset = 0) {
    this.#text = text;
    this.end = offset;
  }

  next(): void {
    this.offset = this.#skipSpace();
    while (!this.#readsPlain()) {
      this.#scan();
      if (!this.#passesComment()) return;
      this.offset = this.#skipSpace();
    }
  }

  #passesComment(): boolean {
    const passes = this.kind === TOKEN.lineComment || (this.kind === TOKEN.openComment && !this.faulty);
    this.comments ||= passes;
    return passes;
  }

  /** The library would collect the space character by character: gigabytes for 64 MiB. */
  #skipSpace(): number {
    const text = this.#text;
    let at = this.end;
    let code = text.charCodeAt(at);
    // Half of most files: here nothing is called, as calls count before code is optimised.
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(at += 1);
    return at;
  }

  #readsPlain(): boolean {
    const code = this.#text.charCodeAt(this.offset);
    switch (code) {
      case 0x22: return this.#readsString();
      case 0x2c: return this.#is(TOKEN.comma);
      case 0x3a: return this.#is(TOKEN.colon);
      case 0x7b: return this.#is(TOKEN.openBrace);
      case 0x7d: return this.#is(TOKEN.closeBrace);
      case 0x5b: return this.#is(TOKEN.openBracket);
      case 0x5d: return this.#is(TOKEN.closeBracket);
      case 0x74: return this.#readsWord('true', TOKEN.true);
      case 0x66: return this.#readsWord('false', TOKEN.false);
      case 0x6e: return this.#readsWord('null', TOKEN.null);
      default: return isDigit(code) && this.#readsInteger();
    }
  }

  #is(kind: number): true {
    return this.#takes(kind, '', this.offset + 1);
  }

  #takes(kind: number, value: string, end: number): true {
    this.kind = kind;
    this.end = end;
    this.value = value;
    this.faulty = false;
    this.plain = true;
    return true;
  }

  /** One without escapes. */
  #readsString(): boolean {
    const text = this.#text;
    const start = this.offset + 1;
    let at = start;
    let code = text.charCodeAt(at);
    while (code >= 0x20 && code !== 0x22 && code !== 0x5c) code = text.charCodeAt(at += 1);
    return code === 0x22 && this.#takes(TOKEN.string, text.slice(start, at), at + 1);
  }

  #readsInteger(): boolean {
    const text = this.#text;
    let at = this.offset + 1;
    while (isDigit(text.charCodeAt(at))) at += 1;
    const leadingZero = text.charCodeAt(this.offset) === 0x30 && at > this.offset + 1;
    return !leadingZero && isDelimiter(text.charCodeAt(at)) && this.#takes(TOKEN.number, text.slice(this.offset, at), at);
  }

  #readsWord(word: string, kind: number): boolean {
    const end = this.offset + word.length;
    return this.#text.startsWith(word, this.offset) && isDelimiter(this.#text.charCodeAt(end)) && this.#takes(kind, word, end);
  }

  #scan(): void {
    if (this.#text[this.offset] === '"') refuseLongSource(this.#text, this.offset);
    const scanner = this.#scanner ??= createScanner(this.#text);
    scanner.setPosition(this.offset);
    this.kind = scanner.scan();
    this.end = scanner.getPosition();
    this.value = scanner.getTokenValue();
    this.faulty = scanner.getTokenError() !== 0;
    this.plain = false;
    // The library ends a number where it stops being one: `01`, `1.2.3` and `1x` go on right there.
    if (this.kind === TOKEN.number && (this.faulty || /[\w.]/.test(this.#text.charAt(this.end)))) this.kind = TOKEN.unknown;
  }
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** What ends a number or a word whatever stands behind it; at the end of the text there is no unit. */
const isDelimiter = (unit: number): boolean => unit === 0x2c || unit === 0x7d || unit === 0x5d || isSpace(unit) || Number.isNaN(unit);

/** No string within the limit has a longer source: an escape takes six characters at most, and there are the quotes. */
const LONGEST_SOURCE = STRING_BYTES * 6 + 2;

/** The library would collect the string escape by escape before anybody could look at its length. */
function refuseLongSource(text: string, at: number): void {
  if (text.length - at <= LONGEST_SOURCE) return;
  let quote = at;
  let before: number;
  do {
    quote = text.indexOf('"', quote + 1);
    if (quote === -1 || quote - at >= LONGEST_SOURCE) throw stringTooLong(lineFinder(text)(at));
    before = quote;
    while (text[before - 1] === '\\') before -= 1;
  } while ((quote - before) % 2 === 1);
}
