import type { FieldPath } from '../../../../src-shared/profile/field-path';
import type { Observation } from './observation';
import { entryName, type ScannedServer } from './scanned-server';
import { codePoint } from './shown-word';

/** Marks of direction, letters without width, and tags, which spell a text that nobody sees. */
const MARK = /[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
/** Where they belong: in emoji made of several, in flags, and between letters of scripts that join them. */
const AT_HOME = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})|\u{1f3f4}[\u{e0020}-\u{e007e}]{1,16}\u{e007f}|(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}])[\u200c\u200d]/gu;

/** Marks that nobody sees, in names and in what programs and servers get. */
export function* findHiddenMarks({ mcp, entries, unusual, foreign }: ScannedServer): Generator<Observation> {
  if (!foreign) return;
  yield* inText(mcp.name, ['name']);
  for (const { path } of entries) yield* inText(entryName(path), path);
  for (const { text, path } of unusual) yield* inText(text, path);
}

export function* inText(text: string, path: FieldPath): Generator<Observation> {
  if (!MARK.test(text)) return;
  const mark = MARK.exec(text.replaceAll(AT_HOME, ''))?.[0];
  if (mark !== undefined) yield { code: 'BIDIRECTIONAL_MARKS', severity: 'warning', path, reason: codePoint(mark) };
}
