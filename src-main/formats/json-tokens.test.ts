import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { JsonTokens, TOKEN } from './json-tokens';

type Token = readonly [kind: number, offset: number, end: number, value: string, faulty: boolean];

const SPACE = /[ \t\r\n]*/y;

/** The next token behind comments, as the library alone reads it. */
function readByLibrary(text: string, from: number): Token {
  const scanner = createScanner(text);
  let at = from;
  for (;;) {
    SPACE.lastIndex = at;
    const offset = at + (SPACE.exec(text)?.[0].length ?? 0);
    scanner.setPosition(offset);
    const kind: number = scanner.scan();
    const [end, faulty] = [scanner.getPosition(), scanner.getTokenError() !== 0];
    if (kind === TOKEN.lineComment || (kind === TOKEN.openComment && !faulty)) {
      at = end;
      continue;
    }
    const goesOn = kind === TOKEN.number && (faulty || /[\w.]/.test(text.charAt(end)));
    return [goesOn ? TOKEN.unknown : kind, offset, end, scanner.getTokenValue(), faulty];
  }
}

const piece = fc.constantFrom(...'{}[],:"\\/*-.0123eE+ \n\t\r'.split(''), '"a"', '"\\n"', '"é😀"', '\ud800', '\u0001', 'true', 'false', 'null', 'nul', '-1', '0', '01', '1.5', '1e9', '12', '// x\n', '/* y */', '\u00a0', '\ufeff', 'truex', '"key": ', '"open');

test('what is read here is what the library reads', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (text) => {
    const tokens = new JsonTokens(text);
    let from = 0;
    do {
      tokens.next();
      const { kind, offset, end, value, faulty } = tokens;
      expect([kind, offset, end, value, faulty]).toEqual(readByLibrary(text, from));
      from = end;
    } while (tokens.kind !== TOKEN.end);
  }), { numRuns: 2000 });
});

test('a comment that is passed is told, and only then', () => {
  const commented = (text: string): boolean => {
    const tokens = new JsonTokens(text);
    while (tokens.kind !== TOKEN.end) tokens.next();
    return tokens.comments;
  };
  expect(['[1, 2]', '[1, // x\n2]', '[/* x */ 1]', '["// x"]'].map(commented)).toEqual([false, true, true, false]);
});
