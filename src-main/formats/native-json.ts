import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';

/** Objects hold such keys first, and by number. */
const INDEX = /^\d{1,10}$/;
/** Longer texts are faster looked through by JSON.stringify. */
const SHORT = 200;
const [ROOM, MOST_ROOM_KEPT] = [4096, 1_048_576];

/**
 * Compact JSON of trees, written as bytes: no text of what is about to be sealed is ever made, and that of ten thousand entities takes half
 * the time. What `treeOf` would not give back as it is refuses to be written: keys that objects reorder or lose, and sources of numbers.
 */
export class NativeJson {
  #bytes = new Uint8Array(ROOM);
  #at = 0;
  /** With the colon behind them. */
  readonly #keys = new Map<string, Uint8Array>();

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

  /** Whether it could be written: if not, a part of it may stand there. */
  tree(tree: Tree): boolean {
    if (typeof tree === 'string') return this.#text(tree);
    if (isMap(tree)) return this.#map(tree);
    if (isList(tree)) return this.#list(tree);
    // JSON has no other numbers, and of zero it keeps no sign.
    if (tree instanceof NumberText || (typeof tree === 'number' && !Number.isFinite(tree))) return false;
    this.raw(String(tree));
    return true;
  }

  #map(map: ReadonlyMap<string, Tree>): boolean {
    let sign: number = BRACE;
    for (const key of map.keys()) {
      this.#unit(sign);
      sign = COMMA;
      const value = map.get(key);
      if (!this.#key(key) || value === undefined || !this.tree(value)) return false;
    }
    if (sign === BRACE) this.#unit(BRACE);
    this.#unit(BRACE_END);
    return true;
  }

  #list(list: readonly Tree[]): boolean {
    let sign: number = BRACKET;
    for (const item of list) {
      this.#unit(sign);
      sign = COMMA;
      if (!this.tree(item)) return false;
    }
    if (sign === BRACKET) this.#unit(BRACKET);
    this.#unit(BRACKET_END);
    return true;
  }

  #key(key: string): boolean {
    let bytes = this.#keys.get(key);
    if (bytes === undefined) {
      if (key === '__proto__' || INDEX.test(key)) return false;
      bytes = ENCODER.encode(`${JSON.stringify(key)}:`);
      if (key.length <= SHORT && this.#keys.size < MOST_KEYS) this.#keys.set(key, bytes);
    }
    this.#room(bytes.length).set(bytes, this.#at);
    this.#at += bytes.length;
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
      if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH || unit > 0x7e) return false;
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

const ENCODER = new TextEncoder();
const MOST_KEYS = 1000;
const [QUOTE, BACKSLASH, COMMA, BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x22, 0x5c, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d] as const;
