/** The offset after JSON white space at `at`. */
export function spaceEnd(text: string, at: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

export const startsComment = (text: string, at: number): boolean =>
  text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*');

/** The offset after the comment at `at`; nothing when it is never closed. */
export function commentEnd(text: string, at: number): number | undefined {
  if (text[at + 1] === '*') {
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? undefined : end + 2;
  }
  let end = at + 2;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** The offset after white space and comments at `at`. */
export function triviaEnd(text: string, at: number): number {
  let end = spaceEnd(text, at);
  while (startsComment(text, end)) end = spaceEnd(text, commentEnd(text, end) ?? text.length);
  return end;
}

/** The offset after the closing quote of the string that opens at `at`; nothing when there is none. */
export function stringEnd(text: string, at: number): number | undefined {
  for (let quote = text.indexOf('"', at + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return undefined;
}

/** The offset after the run of characters at `at` that could be a number, `true`, or a forgotten quote. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isDelimiter(text.charCodeAt(end))) end += 1;
  return end;
}

function isDelimiter(unit: number): boolean {
  switch (unit) {
    case 0x20: case 0x09: case 0x0d: case 0x0a: case 0x2c: case 0x3a: case 0x5b: case 0x5d: case 0x7b: case 0x7d: case 0x22: case 0x2f: return true;
    default: return false;
  }
}

const BACKSLASH = 0x5c;

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** Whether `word` is a number as RFC 8259 writes it. */
export const isJsonNumber = (word: string): boolean => NUMBER.test(word);
