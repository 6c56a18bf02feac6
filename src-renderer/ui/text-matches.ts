/** Where a text was found, in UTF-16 units. */
export interface TextMatch {
  readonly from: number;
  readonly to: number;
}

/** More than anybody steps through. */
export const MOST_MATCHES = 10_000;

/** Where `sought` stands in `text`, whatever the case. */
export function textMatches(text: string, sought: string): readonly TextMatch[] {
  if (sought === '') return [];
  const matches: TextMatch[] = [];
  for (const { index, 0: found } of text.matchAll(new RegExp(sought.toWellFormed().replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`), 'giu'))) {
    matches.push({ from: index, to: index + found.length });
    if (matches.length === MOST_MATCHES) break;
  }
  return matches;
}
