import { describe, expect, test } from 'vitest';
import { lineFinder } from './line-finder';

describe('lineFinder', () => {
  test.each([
    ['ab\ncd', [[0, 1, 1], [2, 1, 3], [3, 2, 1], [5, 2, 3]]],
    ['ab\r\ncd\r\n\r\ne', [[3, 1, 4], [4, 2, 1], [8, 3, 1], [10, 4, 1]]],
    ['a\rb', [[2, 2, 1]]],
    ['', [[0, 1, 1]]],
  ])('counts lines of %j from 1', (text, expected) => {
    const position = lineFinder(text);
    expect(expected.map(([offset = 0]) => ({ offset, ...position(offset) }))).toEqual(
      expected.map(([offset, line, column]) => ({ offset, line, column })));
  });
});
