import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowOf } from './window-of';

test.each([
  [0, 3, { total: 6, before: 0, chosen: [2, 3] }],
  [1, 1, { total: 6, before: 0, chosen: [2] }],
  [2, 1, { total: 6, before: 2, chosen: [3] }],
  [4, 9, { total: 6, before: 2, chosen: [3, 1] }],
  [6, 1, { total: 6, before: 0, chosen: [] }],
])('items %d, %d of them', (from, most, window) => {
  expect(windowOf([0, 2, 0, 3, 1], (count) => count, { from, most })).toEqual(window);
});

test('is what slicing all items would give', () => {
  fc.assert(fc.property(fc.array(fc.nat(4)), fc.nat(20), fc.integer({ min: 1, max: 10 }), (counts, from, most) => {
    const entries = counts.map((count, at) => Array.from({ length: count }, (_, item) => `${at}.${item}`));
    const { total, before, chosen } = windowOf(entries, (entry) => entry.length, { from, most });
    expect(total).toBe(entries.flat().length);
    expect(chosen.flat().slice(Math.max(0, from - before), Math.max(0, from - before) + most)).toEqual(entries.flat().slice(from, from + most));
  }));
});
