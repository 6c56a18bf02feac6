import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from './cut-text';

test.each([
  ['abc', 3, 'abc'], ['abc', 2, 'ab'], ['', 1, ''], ['🙂', 1, ''], ['a🙂b', 2, 'a'], ['a🙂b', 3, 'a🙂'], ['🙂🙂', 3, '🙂'], ['\ud83d\ud83d', 1, '\ud83d'],
])('%j cut at %i is %j', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});

test('a cut text is the start of the whole, well formed where that is, and one unit short at most', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
    const cut = cutText(text, most);
    expect(text.startsWith(cut) && cut.isWellFormed()).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(most);
    expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
  }));
});
