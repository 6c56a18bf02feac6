const MOST = 80;

/** What a reason may quote of a stranger's file: on one line, short, marks that can't be seen written out. */
export function shownWord(word: string): string {
  const start = word.slice(0, MOST).toWellFormed();
  const visible = start.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, codePoint);
  return word.length > MOST ? `${visible}…` : visible;
}

/** `U+202E` */
export const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `a, b and 3 more` */
export function shownList(items: readonly string[], most = 5): string {
  const shown = items.slice(0, most).map(shownWord).join(', ');
  return items.length <= most ? shown : `${shown} and ${items.length - most} more`;
}
