import { AppError } from '../../src-shared/errors/app-error';
import type { Place } from '../../src-shared/errors/place';
import { jsonPointer } from '../../src-shared/profile/field-path';
import type { Tree } from '../../src-shared/profile/tree';
import { jsonChildOffsets } from './json-child-offsets';
import { type JsonContainer, stringFault, unexpectedReason } from './json-syntax-error';
import { commentEnd, isJsonNumber, spaceEnd, startsComment, stringEnd, wordEnd } from './json-tokens';
import { lineFinder } from './line-finder';
import { numberValue } from './number-value';
import {
  DEPTH, isLongerThan, LENIENT_DOCUMENT_BYTES, refuseLongText, STRING_BYTES, stringTooLong, tooDeep, tooManyValues, VALUES,
} from './text-limits';

export interface JsonReading {
  readonly tree: Tree;
  /** Comments or trailing commas were there. */
  readonly comments: boolean;
}

/** Reads JSON and JSONC in one pass and names the first thing that is wrong. */
export function readJson(text: string): JsonReading {
  const reader = new JsonReader(text);
  const tree = reader.document();
  return { tree, comments: reader.comments };
}

class JsonReader {
  comments = false;
  readonly #text: string;
  readonly #path: (string | number)[] = [];
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Tree {
    const tree = this.#value('document');
    this.#skipTrivia();
    if (this.#at < this.#text.length) this.#fail(this.#at, 'something follows the end of the document', 'nothing more');
    return tree;
  }

  #value(inside: JsonContainer, expected = 'a value'): Tree {
    this.#skipTrivia();
    this.#values += 1;
    if (this.#values > VALUES) throw tooManyValues();
    switch (this.#text.charAt(this.#at)) {
      case '{': return this.#object();
      case '[': return this.#list();
      case '"': return this.#string();
      default: return this.#word(inside, expected);
    }
  }

  #object(): Tree {
    const start = this.#open();
    const entries = new Map<string, Tree>();
    while (!this.#closes('}', entries.size > 0, 'object')) {
      if (this.#text[this.#at] !== '"') this.#unexpected('object', entries.size > 0 ? 'a key in double quotes' : 'a key in double quotes or "}"');
      const keyAt = this.#at;
      const key = this.#string();
      if (entries.has(key)) this.#failDuplicate(key, start, keyAt);
      this.#skipTrivia();
      if (this.#text[this.#at] !== ':') this.#unexpected('object', '":" after the key');
      this.#at += 1;
      this.#path.push(key);
      entries.set(key, this.#value('object'));
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
    const start = this.#at;
    // Checked before descending: what nests deeper is never entered, however deep it goes.
    if (this.#path.length >= DEPTH) throw tooDeep(lineFinder(this.#text)(start));
    this.#at += 1;
    return start;
  }

  /** Whether the container ends here; otherwise stands at its next entry. */
  #closes(bracket: '}' | ']', started: boolean, inside: JsonContainer): boolean {
    this.#skipTrivia();
    if (this.#text[this.#at] !== bracket) {
      if (!started) return false;
      if (this.#text[this.#at] !== ',') this.#failMissingComma(bracket, inside);
      this.#at += 1;
      this.#skipTrivia();
      if (this.#text[this.#at] !== bracket) return false;
      this.#notStrict();
    }
    this.#at += 1;
    return true;
  }

  #string(): string {
    const start = this.#at;
    const end = stringEnd(this.#text, start);
    const value = end === undefined ? undefined : unquoted(this.#text.slice(start, end));
    if (end === undefined || value === undefined) {
      const fault = stringFault(this.#text, start, end ?? this.#text.length);
      return this.#fail(fault.offset, fault.reason, 'a text in double quotes');
    }
    if (isLongerThan(value, STRING_BYTES)) throw stringTooLong(this.#place(start));
    this.#at = end;
    return value;
  }

  #word(inside: JsonContainer, expected: string): Tree {
    const start = this.#at;
    const end = wordEnd(this.#text, start);
    if (end - start > STRING_BYTES) throw stringTooLong(this.#place(start));
    const word = this.#text.slice(start, end);
    if (!KEYWORDS.has(word) && !isJsonNumber(word)) this.#unexpected(inside, expected);
    this.#at = end;
    return KEYWORDS.has(word) ? KEYWORDS.get(word) ?? null : numberValue(word);
  }

  #skipTrivia(): void {
    this.#at = spaceEnd(this.#text, this.#at);
    while (startsComment(this.#text, this.#at)) {
      const end = commentEnd(this.#text, this.#at) ?? this.#fail(this.#at, 'this comment is never closed', '"*/"');
      this.#notStrict();
      this.#at = spaceEnd(this.#text, end);
    }
  }

  #notStrict(): void {
    if (!this.comments) refuseLongText(this.#text, LENIENT_DOCUMENT_BYTES, 'JSON with comments or trailing commas');
    this.comments = true;
  }

  #place(offset: number): Place {
    return { ...lineFinder(this.#text)(offset), pointer: jsonPointer(this.#path) };
  }

  #fail(offset: number, reason: string, expected: string): never {
    throw new AppError('FILE_NOT_PARSED', { place: this.#place(offset), reason, expected });
  }

  #unexpected(inside: JsonContainer, expected: string): never {
    return this.#fail(this.#at, unexpectedReason(this.#text, this.#at, inside), expected);
  }

  #failMissingComma(bracket: '}' | ']', inside: JsonContainer): never {
    const expected = `"," or "${bracket}"`;
    const next = this.#text[this.#at];
    if (next === undefined || ']}:'.includes(next)) this.#unexpected(inside, expected);
    return this.#fail(this.#at, 'a "," is missing before this', expected);
  }

  #failDuplicate(key: string, container: number, offset: number): never {
    const first = lineFinder(this.#text)(jsonChildOffsets(this.#text, container)?.get(key) ?? container);
    this.#path.push(key);
    const reason = `${JSON.stringify(key)} stands on line ${first.line} already`;
    throw new AppError('KEY_DUPLICATED', { place: this.#place(offset), subject: key, reason });
  }
}

const KEYWORDS: ReadonlyMap<string, null | boolean> = new Map([['null', null], ['true', true], ['false', false]]);

/** The value of a quoted string; nothing when a control character or an unknown escape is in it. */
function unquoted(source: string): string | undefined {
  try {
    return JSON.parse(source) as string;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
