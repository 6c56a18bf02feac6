import type { TextRange } from './text-range';

const SCHEME = /\s*(?:Bearer|Basic|Token|Api-?Key|Bot|Key|OAuth|JWT|SSWS|GenieKey|Digest|Negotiate|DPoP)[ \t]+(?=\S)/iy;

/** `range` without an authorization scheme at its start: of `Bearer x` only `x`. */
export function stripScheme(text: string, range: TextRange): TextRange {
  SCHEME.lastIndex = range.start;
  const match = SCHEME.exec(text);
  const start = range.start + (match?.[0].length ?? 0);
  return start < range.end ? { start, end: range.end } : range;
}

/** The part of `range` that is the value itself: no blanks around it, no pair of quotes, no authorization scheme. */
export function valueCore(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  const trim = (): void => {
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  };
  trim();
  const quote = text.charAt(start);
  if (end - start >= 2 && '"\'`'.includes(quote) && text.charAt(end - 1) === quote) {
    start++;
    end--;
    trim();
  }
  return stripScheme(text, { start, end });
}
