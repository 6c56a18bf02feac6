import type { TextRange } from './text-range';

/** A look-behind lets a scheme start once only. */
const START = /(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*:\/\//g;
/** `<…>` and `${{ … }}` may stand inside: placeholders and references hold what a URL can't. */
const BODY = /^(?:<[\w -]{1,60}>|\$\{\{[^{}]{0,200}\}\}|[^\s"'`<>\\])*/;

/** A URL in a text; `rest` is where its authority starts. */
export interface FoundUrl extends TextRange {
  readonly rest: number;
}

/** The URLs in `text`, not overlapping: a URL inside another's query is one of its own. */
export function findUrls(text: string): readonly FoundUrl[] {
  const starts = [...text.matchAll(START)].map(({ index, 0: head }) => ({ start: index, rest: index + head.length }));
  const whole = starts.length === 1 && starts[0]?.start === 0 && !/\s/.test(text);
  return starts.map(({ start, rest }, index) => {
    if (whole) return { start, rest, end: text.length };
    const next = starts[index + 1]?.start ?? text.length;
    const end = rest + (BODY.exec(text.slice(rest, next))?.[0].length ?? 0);
    return { start, rest, end: end - (/[),.;\]]{1,8}$/.exec(text.slice(Math.max(rest, end - 8), end))?.[0].length ?? 0) };
  });
}
