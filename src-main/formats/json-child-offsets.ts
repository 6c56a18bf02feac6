import { commentEnd, startsComment, stringEnd, triviaEnd, wordEnd } from './json-tokens';

/** Offsets of the values directly inside the object or list at `offset` of a text that is sound up to there; the first of equal keys counts. */
export function jsonChildOffsets(text: string, offset: number): ReadonlyMap<string, number> | undefined {
  const open = text[offset];
  if (open !== '{' && open !== '[') return undefined;
  const children = new Map<string, number>();
  let at = triviaEnd(text, offset + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    let key = String(children.size);
    if (open === '{') {
      const keyEnd = stringEnd(text, at);
      if (keyEnd === undefined) break;
      key = JSON.parse(text.slice(at, keyEnd)) as string;
      at = triviaEnd(text, triviaEnd(text, keyEnd) + 1);
    }
    if (children.has(key)) break;
    children.set(key, at);
    at = triviaEnd(text, valueEnd(text, at));
    if (text[at] !== ',') break;
    at = triviaEnd(text, at + 1);
  }
  return children;
}

/** The offset after the value at `at`. */
function valueEnd(text: string, at: number): number {
  let depth = 0;
  let end = at;
  while (end < text.length) {
    switch (text.charCodeAt(end)) {
      case 0x22: end = stringEnd(text, end) ?? text.length; break;
      case 0x2f: end = startsComment(text, end) ? commentEnd(text, end) ?? text.length : end + 1; break;
      case 0x7b: case 0x5b: depth += 1; end += 1; break;
      case 0x7d: case 0x5d: depth -= 1; end += 1; break;
      case 0x20: case 0x0a: case 0x0d: case 0x09: case 0x2c: case 0x3a: end += 1; break;
      default: end = wordEnd(text, end);
    }
    if (depth <= 0) return end;
  }
  return end;
}
