import { createScanner, type JSONScanner, type SyntaxKind } from 'jsonc-parser';
import { lineFinder } from './line-finder';
import { STRING_BYTES, stringTooLong } from './text-limits';

/** Kinds of tokens. The library declares them as a const enum, which a file compiled by itself can't read. */
export const TOKEN = {
  openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, null: 7, true: 8, false: 9,
  string: 10, number: 11, lineComment: 12, openComment: 13, unknown: 16, end: 17,
} as const satisfies Record<string, SyntaxKind>;

/** Steps through the tokens of a text, over white space and comments; a comment that is never closed is a token. */
export class JsonTokens {
  kind: number = TOKEN.unknown;
  offset = 0;
  /** Comments were passed. */
  comments = false;
  readonly #text: string;
  readonly #scanner: JSONScanner;

  constructor(text: string, offset = 0) {
    this.#text = text;
    this.#scanner = createScanner(text);
    this.#scanner.setPosition(offset);
  }

  /** The text of a string without quotes and escapes; of others their source. */
  get value(): string {
    return this.#scanner.getTokenValue();
  }

  get end(): number {
    return this.#scanner.getPosition();
  }

  get faulty(): boolean {
    return this.#scanner.getTokenError() !== 0;
  }

  next(): void {
    do {
      this.offset = this.#skipSpace();
      if (this.#text[this.offset] === '"') refuseLongSource(this.#text, this.offset);
      this.kind = this.#scanner.scan();
    } while (this.#passesComment());
    // The library ends a number where it stops being one: `01`, `1.2.3` and `1x` go on right there.
    if (this.kind === TOKEN.number && (this.faulty || /[\w.]/.test(this.#text.charAt(this.end)))) this.kind = TOKEN.unknown;
  }

  #passesComment(): boolean {
    const passes = this.kind === TOKEN.lineComment || (this.kind === TOKEN.openComment && !this.faulty);
    this.comments ||= passes;
    return passes;
  }

  /** The library would collect the space character by character: gigabytes for 64 MiB. */
  #skipSpace(): number {
    let at = this.end;
    while (isSpace(this.#text.charCodeAt(at))) at += 1;
    this.#scanner.setPosition(at);
    return at;
  }
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

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
