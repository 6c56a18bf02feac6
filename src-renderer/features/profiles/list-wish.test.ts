import { describe, expect, test } from 'vitest';
import { isNarrowed, listQuestion, NO_WISH } from './list-wish';

describe('the question to the core', () => {
  test('leaves out what is not wished', () => {
    expect(listQuestion(NO_WISH)).toEqual({ search: '', sort: 'name', descending: false, tags: [] });
  });

  test('holds search, category, tags and order', () => {
    expect(listQuestion({ search: `  ${'x'.repeat(300)}`, sort: 'secrets', descending: true, category: 'Clients', tags: ['a', 'b'] }))
      .toEqual({ search: 'x'.repeat(200), sort: 'secrets', descending: true, category: 'Clients', tags: ['a', 'b'] });
  });
});

describe('a list is narrowed', () => {
  test.each([
    [{}, false], [{ search: '  ' }, false], [{ descending: true }, false], [{ search: 'a' }, true], [{ category: '' }, true], [{ tags: ['a'] }, true],
  ])('%j: %s', (wish, narrowed) => {
    expect(isNarrowed({ ...NO_WISH, ...wish })).toBe(narrowed);
  });
});
