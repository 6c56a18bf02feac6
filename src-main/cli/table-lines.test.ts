import { expect, test } from 'vitest';
import { tableLines } from './table-lines';

test('columns are as wide as their widest cell, and nothing trails', () => {
  expect(tableLines([['NAME', 'N'], ['a', '10'], ['😀😀😀😀😀', '']])).toEqual(['NAME   N', 'a      10', '😀😀😀😀😀']);
});

test('no rows are no lines', () => {
  expect(tableLines([])).toEqual([]);
});

test('a cell stays on its line and in its column, whatever stands in it', () => {
  expect(tableLines([['NAME', 'N'], ['a\nb', '1'], ['\u001b[0m', '2']])).toEqual(['NAME       N', 'a\\nb       1', '\\u{1b}[0m  2']);
});

test('a table may have any number of rows', () => {
  expect(tableLines(Array.from({ length: 200_000 }, (_, index) => [String(index), 'x'])).at(-1)).toBe('199999  x');
});
