import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textMark } from './text-mark';

test('the same text has the same mark, another one another', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, two) => (textMark(one) === textMark(two)) === (one === two)));
});

test('a mark is short and says nothing of the text', () => {
  expect(textMark('npx -y @example/server')).toMatch(/^[0-9a-z]{1,11}$/);
});
