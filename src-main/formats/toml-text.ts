import { isList } from '../../src-shared/profile/tree';
import { lineFinder } from './line-finder';
import type { ParsedText } from './parsed-text';
import { type ChildOffsets, placeLocator } from './place-locator';
import { LENIENT_DOCUMENT_BYTES, refuseLongText } from './text-limits';
import { readToml } from './toml-reader';

/**
 * Reads TOML 1.1. Tables are Maps in file order, dates and times text; numbers that a double would not give back keep their source.
 * Throws `FILE_NOT_PARSED`, `FILE_TOO_DEEP`, `FILE_TOO_LARGE`, `STRING_TOO_LONG` and, for a key or table that is defined twice,
 * `KEY_DUPLICATED`.
 */
export function parseTomlText(text: string): ParsedText {
  refuseLongText(text, LENIENT_DOCUMENT_BYTES, 'TOML');
  const position = lineFinder(text);
  const { tree, offsets, children } = readToml(text, position);
  // Several values may stand at one offset (`[[a]]` opens a list and a table), so they are told apart by number.
  const childValues: ChildOffsets = (value) => {
    const known = children.get(value);
    if (known === undefined) return undefined;
    const keys = isList(known.container) ? known.container.map((_, index) => String(index)) : [...known.container.keys()];
    return new Map(keys.map((key, index) => [key, known.values[index] ?? value]));
  };
  return { tree, comments: false, yaml: false, toml: true, locate: placeLocator(0, childValues, (value) => position(offsets[value] ?? 0)) };
}

const KEY = String.raw`(?:[\w-]+|"[^"\n]*"|'[^'\n]*')`;
const KEYS = String.raw`[ \t]*${KEY}(?:[ \t]*\.[ \t]*${KEY})*[ \t]*`;
// A list of one text or number on a line of its own is JSON.
const HEADER = new RegExp(String.raw`^[ \t]*(?:\[\[${KEYS}\]\]|\[(?![ \t]*(?:"[^"\n]*"|'[^'\n]*'|[\d-]+)[ \t]*\])${KEYS}\])[ \t]*(?:#.*)?\r?$`);
const ASSIGNMENT = new RegExp(String.raw`^${KEYS}=[ \t]*(?:["'[{+\-\d]|(?:true|false|inf|nan)\b)`);
const BLANK_OR_COMMENT = /^[ \t]*(?:#.*)?\r?$/;

/**
 * Whether a text that is no JSON is more likely TOML than YAML: its first line that is neither blank nor a comment is a table's header
 * (`[servers.one]`) or an assignment (`key = "value"`). Looks at no more than that line.
 */
export function looksLikeToml(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    if (!BLANK_OR_COMMENT.test(line)) return HEADER.test(line) || ASSIGNMENT.test(line);
    if (end === -1) return false;
    start = end + 1;
  }
  return false;
}
