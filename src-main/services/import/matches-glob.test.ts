import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesGlob } from './matches-glob';

test.each([
  ['github', 'github', true], ['github', 'GitHub', true], ['github', 'github2', false], ['git*', 'git', true], ['*', '', true], ['?', '', false], ['', '', true], ['', 'a', false],
  ['*hub', 'github', true], ['g*h*b', 'github', true], ['g?thub', 'gïthub', true], ['?', '🙂', true], ['Work/*', 'work/a/b', true], ['a*b*c', 'abbc', true], ['a*b*c', 'ab', false], ['[a]', 'a', false], ['.', 'x', false],
])('%j on %j: %j', (pattern, name, expected) => {
  expect(matchesGlob(pattern, name)).toBe(expected);
});

test('agrees with a plain regular expression', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '/'), maxLength: 8 });
  fc.assert(fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 10 }), (pattern, name) => {
    const reference = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
    expect(matchesGlob(pattern, name)).toBe(reference.test(name));
  }), { numRuns: 3000 });
});

test('a hostile pattern takes no time', () => {
  const started = process.threadCpuUsage();
  expect(matchesGlob('*a'.repeat(200), `${'a'.repeat(5000)}b`)).toBe(false);
  expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(500);
});
