import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsPattern } from './name-pattern';

describe('fitsPattern', () => {
  test.each([
    ['git', 'git', true], ['git', 'Git', false], ['git', 'gi', false], ['gi', 'git', false], ['', '', true], ['', '*', true], ['', '?', false],
    ['test-one', 'test-*', true], ['my-test', 'test-*', false], ['test-', 'test-*', true], ['abcabc', '*abc', true], ['abcabd', '*abc', false],
    ['a', '?', true], ['ab', '?', false], ['server', '*e?*r', true], ['a*b', 'a*b', true], ['a.b', 'a?b', true], ['axb', 'a.b', false],
  ])('tells whether %j fits %j: %s', (name, pattern, answer) => {
    expect(fitsPattern(name, pattern)).toBe(answer);
  });

  test('answers as a regular expression does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }), text, (name, pattern) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      expect(fitsPattern(name, pattern)).toBe(expression.test(name));
    }));
  });

  test('does not lose its way among many stars', () => {
    expect(fitsPattern('a'.repeat(2_000), `${'*a'.repeat(200)}b`)).toBe(false);
  });
});
