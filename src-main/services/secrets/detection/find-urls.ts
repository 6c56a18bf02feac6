import { allMatches } from './all-matches';
import type { TextRange } from './text-range';

/** A look-behind lets a scheme start once only. */
const START = /(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*:\/\//g;
/**
 * A stretch of a URL. `<…>` and `${{ … }}` may stand inside: placeholders and references hold what a URL can't. Matched
 * one by one, for a repeated group over megabytes overflows the stack of the expression engine.
 */
const STRETCH = /<[\w -]{1,60}>|\$\{\{[^{}]{0,200}\}\}|\$|[^\s"'`<>\\$]+/y;

/** A URL in a text; `rest` is where its authority starts. */
export interface FoundUrl extends TextRange {
  readonly rest: number;
}

/** The URLs in `text`, not overlapping: a URL inside another's query is one of its own. */
export function findUrls(text: string): readonly FoundUrl[] {
  if (!text.includes('://')) return [];
  const starts = allMatches(text, START).map(({ index, 0: head }) => ({ start: index, rest: index + head.length }));
  const whole = starts.length === 1 && starts[0]?.start === 0 && !/\s/.test(text);
  return starts.map(({ start, rest }, index) => {
    if (whole) return { start, rest, end: text.length };
    const body = text.slice(rest, starts[index + 1]?.start ?? text.length);
    return { start, rest, end: rest + withoutPunctuation(body.slice(0, stretchesEnd(body))).length };
  });
}

function stretchesEnd(body: string): number {
  let end = 0;
  while (end < body.length) {
    STRETCH.lastIndex = end;
    const stretch = STRETCH.exec(body);
    if (stretch === null) break;
    end += stretch[0].length;
  }
  return end;
}

/** Without what ends a sentence or closes a bracket that was opened before the URL. */
function withoutPunctuation(body: string): string {
  const tail = /[),.;\]]{1,8}$/.exec(body.slice(-8))?.[0] ?? '';
  const closes = tail.includes(')') && body.includes('(') || tail.includes(']') && body.includes('[');
  return closes ? body.replace(/[,.;]$/, '') : body.slice(0, body.length - tail.length);
}
