import { expect, test } from 'vitest';
import { tableLines } from './table-lines';

test('columns are as wide as their widest cell, and nothing trails', () => {
  expect(tableLines([['NAME', 'N'], ['a', '10'], ['😀😀😀😀😀', '']])).toEqual(['NAME   N', 'a      10', '😀😀😀😀😀']);
});

test('no rows are no lines', () => {
  expect(tableLines([])).toEqual([]);
});
