/** The start of it, `most` UTF-16 units at most, without half a surrogate pair at its end. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const splits = (text.codePointAt(most - 1) ?? 0) > 0xffff;
  return text.slice(0, splits ? most - 1 : most);
}
