import { AppError } from '../../src-shared/errors/app-error';
import type { Place } from '../../src-shared/errors/place';
import { jsonPointer } from '../../src-shared/profile/field-path';
import type { Tree } from '../../src-shared/profile/tree';
import { jsonChildOffsets } from './json-child-offsets';
import { type JsonContainer, stringFault, unexpectedReason } from './json-syntax-error';
import { JsonTokens, TOKEN } from './json-tokens';
import { lineFinder } from './line-finder';
import { numberValue } from './number-value';
import {
  DEPTH, halfCharacter, isLongerThan, LENIENT_DOCUMENT_BYTES, refuseLongText, STRING_BYTES, stringTooLong, tooDeep, tooManyValues, VALUES,
} from './text-limits';

export interface JsonReading {
  readonly tree: Tree;
  /** Where the value of the whole document starts. */
  readonly root: number;
  /** Comments or trailing commas were there. */
  readonly comments: boolean;
  /** Where objects and lists start, in the order in which they do. */
  readonly starts: readonly number[];
}

/** Reads JSON and JSONC in one pass and names the first thing that is wrong. */
export const readJson = (text: string): JsonReading => new JsonReader(text).document();

class JsonReader {
  readonly #text: string;
  readonly #tokens: JsonTokens;
  readonly #path: (string | number)[] = [];
  #lenient = false;
  #values = 0;
  readonly #starts: number[] = [];
  readonly #wellFormed: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = new JsonTokens(text);
    this.#wellFormed = text.isWellFormed();
  }

  document(): JsonReading {
    this.#next();
    const root = this.#tokens.offset;
    const tree = this.#value('document', 'a value');
    if (!this.#isAt(TOKEN.end)) this.#fail(this.#tokens.offset, 'something follows the end of the document', 'nothing more');
    return { tree, root, comments: this.#lenient, starts: this.#starts };
  }

  #next(): void {
    this.#tokens.next();
    if (this.#tokens.comments) this.#notStrict();
    if (this.#isAt(TOKEN.openComment)) this.#fail(this.#tokens.offset, 'this comment is never closed', '"*/"');
  }

  #isAt(kind: number): boolean {
    return this.#tokens.kind === kind;
  }

  #value(inside: JsonContainer, expected: string): Tree {
    this.#values += 1;
    if (this.#values > VALUES) throw tooManyValues();
    switch (this.#tokens.kind) {
      case TOKEN.openBrace: return this.#object();
      case TOKEN.openBracket: return this.#list();
      case TOKEN.string: return this.#string();
      case TOKEN.number: return numberValue(this.#scalar());
      case TOKEN.true: case TOKEN.false: return this.#scalar() === 'true';
      case TOKEN.null: this.#next(); return null;
      default: return this.#unexpected(inside, expected);
    }
  }

  #object(): Tree {
    const start = this.#open();
    const entries = new Map<string, Tree>();
    while (!this.#closes('}', entries.size > 0, 'object')) {
      if (!this.#isAt(TOKEN.string)) this.#unexpected('object', entries.size > 0 ? 'a key in double quotes' : 'a key in double quotes or "}"');
      const keyAt = this.#tokens.offset;
      const key = this.#string();
      if (entries.has(key)) this.#failDuplicate(key, start, keyAt);
      if (!this.#isAt(TOKEN.colon)) this.#unexpected('object', '":" after the key');
      this.#next();
      this.#path.push(key);
      entries.set(key, this.#value('object', 'a value'));
      this.#path.pop();
    }
    return entries;
  }

  #list(): Tree {
    this.#open();
    const items: Tree[] = [];
    while (!this.#closes(']', items.length > 0, 'list')) {
      this.#path.push(items.length);
      items.push(this.#value('list', items.length > 0 ? 'a value' : 'a value or "]"'));
      this.#path.pop();
    }
    return items;
  }

  #open(): number {
    const start = this.#tokens.offset;
    // Checked before descending: what nests deeper is never entered, however deep it goes.
    if (this.#path.length >= DEPTH) throw tooDeep(lineFinder(this.#text)(start));
    this.#starts.push(start);
    this.#next();
    return start;
  }

  /** Whether the container ends here; otherwise stands at its next entry. */
  #closes(bracket: '}' | ']', started: boolean, inside: JsonContainer): boolean {
    const closing = bracket === '}' ? TOKEN.closeBrace : TOKEN.closeBracket;
    if (!this.#isAt(closing)) {
      if (!started) return false;
      if (!this.#isAt(TOKEN.comma)) this.#failMissingComma(bracket, inside);
      this.#next();
      if (!this.#isAt(closing)) return false;
      this.#notStrict();
    }
    this.#next();
    return true;
  }

  #string(): string {
    const { offset, end, faulty, plain, value } = this.#tokens;
    if (faulty) {
      const fault = stringFault(this.#text, offset, end);
      this.#fail(fault.offset, fault.reason, 'a text in double quotes');
    }
    // No quote stands between the halves of a pair, so what is plain in a text without half ones has none either.
    if (!(plain && this.#wellFormed) && !value.isWellFormed()) throw halfCharacter(this.#place(offset));
    return this.#scalar();
  }

  #scalar(): string {
    const { offset, value } = this.#tokens;
    if (isLongerThan(value, STRING_BYTES)) throw stringTooLong(this.#place(offset));
    this.#next();
    return value;
  }

  #notStrict(): void {
    if (!this.#lenient) refuseLongText(this.#text, LENIENT_DOCUMENT_BYTES, 'JSON with comments or trailing commas');
    this.#lenient = true;
  }

  #place(offset: number): Place {
    return { ...lineFinder(this.#text)(offset), pointer: jsonPointer(this.#path) };
  }

  #fail(offset: number, reason: string, expected: string): never {
    throw new AppError('FILE_NOT_PARSED', { place: this.#place(offset), reason, expected });
  }

  #unexpected(inside: JsonContainer, expected: string): never {
    return this.#fail(this.#tokens.offset, unexpectedReason(this.#text, this.#tokens.offset, inside), expected);
  }

  #failMissingComma(bracket: '}' | ']', inside: JsonContainer): never {
    const expected = `"," or "${bracket}"`;
    if (STARTS_NOTHING.has(this.#tokens.kind)) this.#unexpected(inside, expected);
    return this.#fail(this.#tokens.offset, 'a "," is missing before this', expected);
  }

  #failDuplicate(key: string, container: number, offset: number): never {
    const first = lineFinder(this.#text)(jsonChildOffsets(this.#text, container)?.get(key) ?? container);
    this.#path.push(key);
    const reason = `${JSON.stringify(key)} stands on line ${first.line} already`;
    throw new AppError('KEY_DUPLICATED', { place: this.#place(offset), subject: key, reason });
  }
}

const STARTS_NOTHING: ReadonlySet<number> = new Set([TOKEN.end, TOKEN.closeBrace, TOKEN.closeBracket, TOKEN.colon]);
