import { describe, expect, test } from 'vitest';
import { boundOf, spreadRows, sumOfSpreads } from './spread-rows';

const SPREAD = { bounds: [1, 5, 10], within: [0, 2, 2], count: 3, sum: 40 };

describe('rows of a spread', () => {
  test.each([
    [SPREAD, [[1, 5, 2], [5, 10, 0], [10, undefined, 1]]],
    [{ ...SPREAD, within: [3, 3, 3] }, [[undefined, 1, 3]]],
    [{ ...SPREAD, within: [0, 0, 0], count: 0 }, []],
  ] as const)('stand between its bounds, without empty ends', (spread, rows) => {
    expect(spreadRows({ ...spread, within: [...spread.within] }).map(({ low, high, count }) => [low, high, count])).toEqual(rows);
  });
});

test.each([[0.5, 5], [0.95, undefined], [0.1, 5]])('%d of it lay within %s', (share, bound) => expect(boundOf(SPREAD, share)).toBe(bound));
test('nothing lay within nothing', () => expect(boundOf({ ...SPREAD, within: [0, 0, 0], count: 0 }, 0.5)).toBeUndefined());

test('spreads are added place by place', () => {
  expect(sumOfSpreads([SPREAD, SPREAD])).toEqual({ bounds: [1, 5, 10], within: [0, 4, 4], count: 6, sum: 80 });
  expect(sumOfSpreads([])).toEqual({ bounds: [], within: [], count: 0, sum: 0 });
});
