import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';

/**
 * `native`: compact, and nothing that `treeOf` would not give back as it is: keys that objects reorder or lose, and sources of numbers, are
 * refused. `document`: as files are written, two spaces a level; a number text that JSON can't write becomes a string, and nothing is refused.
 */
type JsonLayout = 'native' | 'document';

/** Objects hold such keys first, and by number. */
const INDEX = /^\d{1,10}$/;
/** A number as RFC 8259 writes it. */
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
/** Longer texts are faster looked through by JSON.stringify. */
const SHORT = 200;
const MOST_KEYS = 1000;
const [ROOM, MOST_ROOM_KEPT] = [4096, 1_048_576];
const ENCODER = new TextEncoder();
const [LINE_FEED, SPACE, QUOTE, BACKSLASH, COMMA, BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x0a, 0x20, 0x22, 0x5c, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d] as const;

/**
 * JSON of trees, written as bytes: no text of what is about to be sealed is ever made, and ten thousand entities take half the time that
 * texts and their encoding take.
 */
export class JsonBytes {
  readonly #isNative: boolean;
  #bytes = new Uint8Array(ROOM);
  #at = 0;
  /** With the colon behind them. */
  readonly #keys = new Map<string, Uint8Array>();

  constructor(layout: JsonLayout) {
    this.#isNative = layout === 'native';
  }

  /** What was written since the last `clear`, which zeroes it. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  /** Nothing of what was written stays. */
  clear(): void {
    this.#bytes.fill(0, 0, this.#at);
    this.#at = 0;
    if (this.#bytes.length > MOST_ROOM_KEPT) this.#bytes = new Uint8Array(ROOM);
  }

  /** Plain ASCII, as it is. */
  raw(text: string): void {
    const bytes = this.#room(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[this.#at + at] = text.charCodeAt(at);
    this.#at += text.length;
  }

  /** Whether it could be written: if not, a part of it may stand there. `depth`: how many lists and objects it stands in. */
  tree(tree: Tree, depth = 0): boolean {
    if (typeof tree === 'string') return this.#text(tree);
    if (isMap(tree)) return this.#map(tree, depth);
    if (isList(tree)) return this.#list(tree, depth);
    if (typeof tree === 'number' || tree instanceof NumberText) return this.#number(tree);
    this.raw(String(tree));
    return true;
  }

  /** A new line of a document, indented as deep. */
  line(depth: number): void {
    if (this.#isNative) return;
    const bytes = this.#room(1 + 2 * depth);
    let to = this.#at;
    bytes[to] = LINE_FEED;
    const end = to + 1 + 2 * depth;
    while ((to += 1) < end) bytes[to] = SPACE;
    this.#at = end;
  }

  /** Of an object, with the colon behind it. Whether it could be written. */
  key(key: string): boolean {
    let bytes = this.#keys.get(key);
    if (bytes === undefined) {
      if (this.#isNative && (key === '__proto__' || INDEX.test(key))) return false;
      bytes = ENCODER.encode(`${JSON.stringify(key)}${this.#isNative ? ':' : ': '}`);
      if (key.length <= SHORT && this.#keys.size < MOST_KEYS) this.#keys.set(key, bytes);
    }
    this.#room(bytes.length).set(bytes, this.#at);
    this.#at += bytes.length;
    return true;
  }

  #map(map: ReadonlyMap<string, Tree>, depth: number): boolean {
    let sign: number = BRACE;
    // Entries would be a list each, by the hundred thousand.
    for (const key of map.keys()) {
      this.#unit(sign);
      sign = COMMA;
      this.line(depth + 1);
      const value = map.get(key);
      if (!this.key(key) || value === undefined || !this.tree(value, depth + 1)) return false;
    }
    if (sign === BRACE) this.#unit(BRACE);
    else this.line(depth);
    this.#unit(BRACE_END);
    return true;
  }

  #list(list: readonly Tree[], depth: number): boolean {
    let sign: number = BRACKET;
    for (const item of list) {
      this.#unit(sign);
      sign = COMMA;
      this.line(depth + 1);
      if (!this.tree(item, depth + 1)) return false;
    }
    if (sign === BRACKET) this.#unit(BRACKET);
    else this.line(depth);
    this.#unit(BRACKET_END);
    return true;
  }

  #number(number: number | NumberText): boolean {
    // JSON has no other numbers, and of zero it keeps no sign.
    if (this.#isNative && (typeof number !== 'number' || !Number.isFinite(number))) return false;
    const source = typeof number === 'number' ? String(number) : number.source;
    if (!JSON_NUMBER.test(source)) return this.#text(source);
    this.raw(source);
    return true;
  }

  #text(text: string): true {
    const start = this.#at;
    if (text.length > SHORT || !this.#plain(text)) {
      const bytes = ENCODER.encode(JSON.stringify(text));
      this.#room(bytes.length, start).set(bytes, start);
      this.#at = start + bytes.length;
      bytes.fill(0);
    }
    return true;
  }

  /** One without escapes, in ASCII; of another one a part stands there. */
  #plain(text: string): boolean {
    const bytes = this.#room(text.length + 2);
    let to = this.#at;
    bytes[to] = QUOTE;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < SPACE || unit === QUOTE || unit === BACKSLASH || unit > 0x7e) return false;
      bytes[to += 1] = unit;
    }
    bytes[to + 1] = QUOTE;
    this.#at = to + 2;
    return true;
  }

  #unit(unit: number): void {
    this.#room(1)[this.#at] = unit;
    this.#at += 1;
  }

  #room(bytes: number, from = this.#at): Uint8Array {
    if (from + bytes <= this.#bytes.length) return this.#bytes;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, from + bytes));
    larger.set(this.#bytes.subarray(0, from));
    this.#bytes.fill(0);
    this.#bytes = larger;
    return larger;
  }
}
