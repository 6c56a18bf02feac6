import type { ParsedText } from './parsed-text';
import { lineFinder } from './line-finder';

/** Puts `text` in the place of what stands from `start` to before `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EditedText {
  readonly text: string;
  /** Where in the text before the edits a character stood; one that was put in has the place it was put at. */
  readonly originalOffset: (offset: number) => number;
}

/** The text after edits, which are in order and don't overlap. Linear. */
export function editText(text: string, edits: readonly TextEdit[]): EditedText {
  const pieces: string[] = [];
  /** For each piece where it starts in the new text, and in the old. */
  const starts: number[] = [];
  const originals: number[] = [];
  let length = 0;
  let at = 0;
  const put = (piece: string, original: number): void => {
    pieces.push(piece);
    starts.push(length);
    originals.push(original);
    length += piece.length;
  };
  for (const edit of edits) {
    put(text.slice(at, edit.start), at);
    put(edit.text, edit.start);
    at = edit.end;
  }
  put(text.slice(at), at);
  return {
    text: pieces.join(''),
    originalOffset: (offset) => {
      const piece = lastAtMost(starts, offset);
      const past = offset - (starts[piece] ?? 0);
      return (originals[piece] ?? 0) + (piece % 2 === 0 ? past : Math.min(past, (edits[(piece - 1) / 2]?.end ?? 0) - (originals[piece] ?? 0)));
    },
  };
}

/** What was read of an edited text, with places as they are in the original. */
export function withOriginalPlaces(parsed: ParsedText, edited: EditedText, original: string): ParsedText {
  const position = lineFinder(original);
  let starts: readonly number[] | undefined;
  return {
    ...parsed,
    locate: (path) => {
      const { line = 1, column = 1, ...place } = parsed.locate(path);
      starts ??= lineStarts(edited.text);
      return { ...place, ...position(edited.originalOffset((starts[line - 1] ?? 0) + column - 1)) };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

/** The last of ascending numbers that is not above `limit`; the first where all are. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
