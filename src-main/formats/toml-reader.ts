import { AppError } from '../../src-shared/errors/app-error';
import type { Tree } from '../../src-shared/profile/tree';
import type { LinePosition } from './line-finder';
import { DEPTH, halfCharacter, isLongerThan, STRING_BYTES, stringTooLong, tooDeep } from './text-limits';
import { TomlFault, type TomlPiece } from './toml-fault';
import { readTomlScalar } from './toml-scalar';
import { isTomlQuote, readTomlString } from './toml-string';
import { TomlTree, type TomlKey, type TomlList, type TomlTable } from './toml-tree';

interface TomlReading {
  readonly tree: Tree;
  /** Where each value stands, by its number; the root has 0. */
  readonly offsets: readonly number[];
  /** The values directly inside a table or list, by its number. */
  readonly children: ReadonlyMap<number, TomlTable | TomlList>;
}

/** One pass over the text; what nests too deep is never entered. */
export function readToml(text: string, position: (offset: number) => LinePosition): TomlReading {
  const reader = new TomlReader(text, position);
  try {
    return reader.read();
  } catch (error) {
    if (!(error instanceof TomlFault)) throw error;
    const { reason, expected } = error;
    throw new AppError('FILE_NOT_PARSED', { place: position(error.offset), reason, ...(expected !== undefined && { expected }) }, { cause: error });
  }
}

const BLANKS = /[ \t]*/y;
const BARE_KEY = /[A-Za-z0-9_-]+/y;
// oxlint-disable-next-line no-control-regex
const COMMENT_END = /[\u0000-\u0008\n\u000b-\u001f\u007f]/g;

class TomlReader {
  readonly #text: string;
  readonly #position: (offset: number) => LinePosition;
  readonly #tree: TomlTree;
  #at = 0;

  constructor(text: string, position: (offset: number) => LinePosition) {
    this.#text = text;
    this.#position = position;
    this.#tree = new TomlTree(position);
  }

  read(): TomlReading {
    let table = this.#tree.root;
    for (this.#skipSpace(); this.#at < this.#text.length; this.#skipSpace()) {
      if (this.#text[this.#at] === '[') table = this.#header();
      else this.#assignment(table);
      this.#endLine();
    }
    return { tree: this.#tree.root.container, offsets: this.#tree.offsets, children: this.#tree.children };
  }

  /** `[a.b]` or `[[a.b]]`. */
  #header(): TomlTable {
    const start = this.#at;
    const many = this.#text[start + 1] === '[';
    this.#at += many ? 2 : 1;
    const keys = this.#keys();
    const close = many ? ']]' : ']';
    if (!this.#text.startsWith(close, this.#at)) throw new TomlFault(this.#at, "the table's name is not closed", `"${close}"`);
    this.#at += close.length;
    return many ? this.#tree.openItem(keys, start) : this.#tree.openTable(keys);
  }

  #assignment(table: TomlTable): void {
    const keys = this.#keys();
    if (this.#text[this.#at] !== '=') throw new TomlFault(this.#at, 'a key without a value', '"=" after the key');
    this.#at += 1;
    this.#skipBlanks();
    const slot = this.#tree.slot(table, keys);
    const { tree, value } = this.#value(slot.table.depth + 1);
    this.#tree.fill(slot, tree, value);
  }

  /** `a`, `"a b"`, `a . b`, up to what follows the blanks behind it. */
  #keys(): readonly TomlKey[] {
    const keys: TomlKey[] = [];
    for (;;) {
      this.#skipBlanks();
      if (keys.length > DEPTH) throw tooDeep(this.#position(this.#at));
      keys.push(this.#key());
      this.#skipBlanks();
      if (this.#text[this.#at] !== '.') return keys;
      this.#at += 1;
    }
  }

  #key(): TomlKey {
    const offset = this.#at;
    if (isTomlQuote(this.#text[offset])) {
      const piece = readTomlString(this.#text, offset);
      if (piece.lines) throw new TomlFault(offset, "a key can't have three quotes", 'one quote on each side');
      return { name: this.#kept(piece, offset), offset };
    }
    BARE_KEY.lastIndex = offset;
    const name = BARE_KEY.exec(this.#text)?.[0];
    if (name === undefined) throw new TomlFault(offset, "a key can't start with this", 'letters, digits, "_" and "-", or quotes around the key');
    this.#at += name.length;
    return { name, offset };
  }

  /** `depth` counts the tables and lists around the value. */
  #value(depth: number): { tree: Tree; value: number } {
    const offset = this.#at;
    const first = this.#text[offset];
    if (first === '[') return this.#list(depth);
    if (first === '{') return this.#inlineTable(depth);
    const value = this.#tree.number(offset);
    if (isTomlQuote(first)) return { tree: this.#kept(readTomlString(this.#text, offset), offset), value };
    const scalar = readTomlScalar(this.#text, offset);
    if (scalar.end - offset > STRING_BYTES) throw stringTooLong(this.#position(offset));
    this.#at = scalar.end;
    return { tree: scalar.value, value };
  }

  #list(depth: number): { tree: Tree; value: number } {
    const start = this.#at;
    const list = this.#tree.list(start, depth);
    this.#at += 1;
    for (this.#skipSpace(); this.#text[this.#at] !== ']'; this.#skipSpace()) {
      if (this.#at >= this.#text.length) throw new TomlFault(start, 'a "[" is never closed', '"]"');
      const { tree, value } = this.#value(depth + 1);
      list.container.push(tree);
      list.values.push(value);
      this.#separate(']', start);
    }
    this.#at += 1;
    return { tree: list.container, value: list.value };
  }

  #inlineTable(depth: number): { tree: Tree; value: number } {
    const start = this.#at;
    const table = this.#tree.inlineTable(start, depth);
    this.#at += 1;
    for (this.#skipSpace(); this.#text[this.#at] !== '}'; this.#skipSpace()) {
      if (this.#at >= this.#text.length) throw new TomlFault(start, 'a "{" is never closed', '"}"');
      this.#assignment(table);
      this.#separate('}', start);
    }
    this.#at += 1;
    table.kind = 'closed';
    return { tree: table.container, value: table.value };
  }

  /** A comma, or the bracket that closes what began at `start`. */
  #separate(close: ']' | '}', start: number): void {
    this.#skipSpace();
    if (this.#text[this.#at] === ',') this.#at += 1;
    else if (this.#at >= this.#text.length) throw new TomlFault(start, `a "${close === ']' ? '[' : '{'}" is never closed`, `"${close}"`);
    else if (this.#text[this.#at] !== close) throw new TomlFault(this.#at, 'a "," is missing before this', `"," or "${close}"`);
  }

  /** The string, checked against what Valise can keep; moves behind it. */
  #kept({ value, end }: TomlPiece<string>, offset: number): string {
    if (isLongerThan(value, STRING_BYTES)) throw stringTooLong(this.#position(offset));
    if (!value.isWellFormed()) throw halfCharacter(this.#position(offset));
    this.#at = end;
    return value;
  }

  #skipBlanks(): void {
    BLANKS.lastIndex = this.#at;
    BLANKS.exec(this.#text);
    this.#at = BLANKS.lastIndex;
  }

  /** Blanks, line ends and comments. */
  #skipSpace(): void {
    for (;;) {
      this.#skipBlanks();
      if (this.#text[this.#at] === '#') this.#skipComment();
      const length = this.#lineEnd();
      if (length === 0) return;
      this.#at += length;
    }
  }

  #skipComment(): void {
    COMMENT_END.lastIndex = this.#at;
    const end = COMMENT_END.exec(this.#text)?.index ?? this.#text.length;
    this.#at = end;
    if (end < this.#text.length && this.#lineEnd() === 0) throw new TomlFault(end, "control characters can't stand in a comment");
  }

  #endLine(): void {
    this.#skipBlanks();
    if (this.#text[this.#at] === '#') this.#skipComment();
    if (this.#at < this.#text.length && this.#lineEnd() === 0) throw new TomlFault(this.#at, "this can't follow on the same line", 'a line of its own');
  }

  /** How many characters of a line end stand here. */
  #lineEnd(): number {
    if (this.#text[this.#at] === '\n') return 1;
    return this.#text.startsWith('\r\n', this.#at) ? 2 : 0;
  }
}
