import { expect, test } from 'vitest';
import { lineRange } from './line-range';

test.each([
  [1, 'one'], [2, ''], [3, 'three'],
  [0, 'one'], [9, 'three'],
])('line %i is %j', (line, text) => {
  const all = 'one\n\nthree';
  const { start, end } = lineRange(all, line);
  expect(all.slice(start, end)).toBe(text);
});
