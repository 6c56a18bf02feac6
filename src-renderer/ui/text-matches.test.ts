import { expect, test } from 'vitest';
import { MOST_MATCHES, textMatches } from './text-matches';

test.each<readonly [text: string, sought: string, at: readonly (readonly [number, number])[]]>([
  ['abcABC', 'b', [[1, 2], [4, 5]]], ['aaaa', 'aa', [[0, 2], [2, 4]]], ['a.b*c', '.b*', [[1, 4]]], ['İx', 'X', [[1, 2]]], ['🚀a🚀', '🚀', [[0, 2], [3, 5]]], ['abc', '', []], ['abc', 'd', []], ['ÉCOLE', 'é', [[0, 1]]], ['a\nb', '\n', [[1, 2]]], ['🚀', '\ud83d', []],
])('%j: %j', (text, sought, at) => {
  expect(textMatches(text, sought).map(({ from, to }) => [from, to])).toEqual(at);
});

test('stops where nobody would go on', () => {
  expect(textMatches('a'.repeat(MOST_MATCHES + 5), 'a')).toHaveLength(MOST_MATCHES);
});
