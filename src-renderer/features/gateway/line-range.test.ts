import { expect, test } from 'vitest';
import { lineOfField, lineRange } from './line-range';

test.each([
  [1, 'one'], [2, ''], [3, 'three'],
  [0, 'one'], [9, 'three'],
])('line %i is %j', (line, text) => {
  const all = 'one\n\nthree';
  const { start, end } = lineRange(all, line);
  expect(all.slice(start, end)).toBe(text);
});

test.each([['b', 3], ['b.c', 3], ['b["x y"]', 3], ['none', undefined], ['', undefined]])('field %j stands in line %s', (field, line) => expect(lineOfField('{\n "a": "b",\n "b": 1\n}', field)).toBe(line));
