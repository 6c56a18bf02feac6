import { containerStarts } from './container-starts';
import { jsonChildOffsets } from './json-child-offsets';
import { readJson } from './json-reader';
import { lineFinder } from './line-finder';
import type { ParsedText } from './parsed-text';
import { placeLocator } from './place-locator';
import { DOCUMENT_BYTES, refuseLongText } from './text-limits';

/**
 * Reads JSON (RFC 8259) and JSON with comments and trailing commas. Objects are Maps in file order; numbers that a double
 * would not give back keep their source.
 * Throws `FILE_NOT_PARSED`, `FILE_TOO_DEEP`, `FILE_TOO_LARGE`, `STRING_TOO_LONG` and `KEY_DUPLICATED`, each with its place.
 */
export function parseJsonText(text: string): ParsedText {
  refuseLongText(text, DOCUMENT_BYTES, 'one document');
  const { tree, comments, root, starts } = readJson(text);
  const locate = placeLocator(root, (offset) => jsonChildOffsets(text, offset), lineFinder(text), { tree, starts: containerStarts(tree, starts) });
  return { tree, comments, yaml: false, locate };
}
