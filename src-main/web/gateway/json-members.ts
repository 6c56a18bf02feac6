/** A field at the top of a JSON object, and where its value stands in the bytes. */
export interface JsonMember {
  /** The value, without white space around it. */
  readonly from: number;
  readonly to: number;
  /** Of the name, with its quotes. */
  readonly nameFrom: number;
  readonly nameTo: number;
}

/** Bytes between two pauses. */
const STRIDE = 262_144;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const [QUOTE, BACKSLASH, COLON, COMMA, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x22, 0x5c, 0x3a, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Finds the fields at the top of a JSON object without reading their values: only quotes and brackets are followed, so whoever reads a
 * value still finds all that is wrong with it. Yields undefined where it may pause. @throws SyntaxError
 */
export function* jsonMembers(bytes: Uint8Array): Generator<JsonMember | undefined, undefined> {
  let paused = 0;
  let at = afterSpace(bytes, BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0);
  if (bytes[at] !== OPEN) throw new SyntaxError();
  at = afterSpace(bytes, at + 1);
  for (let first = true; bytes[at] !== CLOSE; first = false) {
    if (!first) at = afterSpace(bytes, after(bytes, at, COMMA));
    const nameFrom = at;
    if (bytes[at] !== QUOTE) throw new SyntaxError();
    const nameTo = afterString(bytes, at);
    const from = afterSpace(bytes, after(bytes, afterSpace(bytes, nameTo), COLON));
    let depth = 0;
    for (at = from; ; ) {
      const byte = bytes[at];
      if (byte === undefined) throw new SyntaxError();
      if (depth === 0 && (byte === COMMA || byte === CLOSE)) break;
      if (byte === OPEN || byte === OPEN_LIST) depth += 1;
      else if (byte === CLOSE || byte === CLOSE_LIST) depth -= 1;
      if (depth < 0) throw new SyntaxError();
      at = byte === QUOTE ? afterString(bytes, at) : at + 1;
      if (at - paused > STRIDE) {
        paused = at;
        yield undefined;
      }
    }
    let to = at;
    while (to > from && isSpace(bytes[to - 1])) to -= 1;
    yield { from, to, nameFrom, nameTo };
  }
  if (afterSpace(bytes, at + 1) !== bytes.length) throw new SyntaxError();
  return undefined;
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

function after(bytes: Uint8Array, at: number, expected: number): number {
  if (bytes[at] !== expected) throw new SyntaxError();
  return at + 1;
}

function afterString(bytes: Uint8Array, quote: number): number {
  for (let at = quote + 1; ;) {
    const end = bytes.indexOf(QUOTE, at);
    if (end === -1) throw new SyntaxError();
    let slashes = 0;
    while (bytes[end - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    at = end + 1;
  }
}
