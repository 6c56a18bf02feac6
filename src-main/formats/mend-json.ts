import type { TextEdit } from './edited-text';

/** Edits that make a text more like JSON, and what they are in words. */
export interface Mending {
  readonly edits: readonly TextEdit[];
  readonly words: readonly string[];
}

/** Files with more of it were not written by hand. */
const MOST_EDITS = 100_000;

const INVISIBLE = /[\u00a0\u00ad\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
const SMART_DOUBLE = '“”„‟';
const SMART_SINGLE = '‘’‚‛';

/**
 * Mends what web pages, word processors and JavaScript make of JSON: invisible characters between values, typographic or single
 * quotes around texts, keys without quotes. What stands inside a text is kept as it is. One pass; nothing where nothing is to be done.
 */
export function mendJson(text: string): Mending | undefined {
  const mender = new JsonMender(text);
  mender.run();
  return mender.edits.length === 0 || mender.edits.length > MOST_EDITS ? undefined : { edits: mender.edits, words: [...mender.words] };
}

class JsonMender {
  readonly edits: TextEdit[] = [];
  readonly words = new Set<string>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    while (this.#at < this.#text.length && this.edits.length <= MOST_EDITS) {
      if (!this.#passesSpace()) this.#value();
    }
  }

  #passesSpace(): boolean {
    const character = this.#text.charAt(this.#at);
    if (' \t\r\n'.includes(character)) this.#at += 1;
    else if (INVISIBLE.test(character)) this.#invisible();
    else if (this.#text.startsWith('//', this.#at)) this.#at = this.#indexOf('\n');
    else if (this.#text.startsWith('/*', this.#at)) this.#at = this.#indexOf('*/') + 2;
    else return false;
    return true;
  }

  #value(): void {
    const character = this.#text.charAt(this.#at);
    if (character === '"') this.#at = this.#stringEnd('"') + 1;
    else if (SMART_DOUBLE.includes(character)) this.#requote(`${SMART_DOUBLE}"`, 'typographic quotes');
    else if (character === '\'') this.#requote('\'', 'single quotes');
    else if (SMART_SINGLE.includes(character)) this.#requote(`${SMART_SINGLE}'`, 'typographic quotes');
    else if (/[A-Za-z_$]/.test(character)) this.#word();
    else this.#at += 1;
  }

  #invisible(): void {
    const start = this.#at;
    while (INVISIBLE.test(this.#text.charAt(this.#at))) this.#at += 1;
    this.#edit(start, this.#at, ' '.repeat(this.#at - start), 'invisible characters');
  }

  /** Where a string that stands here ends: the offset of its closing quote, or of the end of its line. */
  #stringEnd(quotes: string): number {
    let at = this.#at + 1;
    while (at < this.#text.length && this.#text[at] !== '\n' && !quotes.includes(this.#text.charAt(at))) at += this.#text[at] === '\\' ? 2 : 1;
    return Math.min(at, this.#text.length);
  }

  #requote(quotes: string, words: string): void {
    const end = this.#stringEnd(quotes);
    this.#edit(this.#at, this.#at + 1, '"', words);
    for (let at = this.#at + 1; at < end; at += 1) {
      const character = this.#text.charAt(at);
      if (character === '"') this.#edit(at, at, '\\', words);
      else if (character === '\\') {
        // A quote that had to be escaped inside single quotes is an ordinary character inside double ones.
        if (quotes.includes(this.#text.charAt(at + 1)) && this.#text[at + 1] !== '"') this.#edit(at, at + 1, '', words);
        at += 1;
      }
    }
    if (end < this.#text.length && this.#text[end] !== '\n') this.#edit(end, end + 1, '"', words);
    this.#at = end + 1;
  }

  /** A word before a colon can only be a key: anywhere else no JSON comes of it. */
  #word(): void {
    const start = this.#at;
    while (/[\w$-]/.test(this.#text.charAt(this.#at))) this.#at += 1;
    const end = this.#at;
    const known = this.edits.length;
    let space = true;
    while (space && this.#at < this.#text.length) space = this.#passesSpace();
    if (this.#text[this.#at] !== ':') return;
    // Space after the key may have been mended by now, and edits stand in order.
    const passed = this.edits.splice(known);
    this.#edit(start, start, '"', 'keys without quotes');
    this.#edit(end, end, '"', 'keys without quotes');
    for (const edit of passed) this.edits.push(edit);
  }

  #edit(start: number, end: number, text: string, words: string): void {
    this.edits.push({ start, end, text });
    this.words.add(words);
  }

  #indexOf(what: string): number {
    const at = this.#text.indexOf(what, this.#at);
    return at === -1 ? this.#text.length : at;
  }
}
