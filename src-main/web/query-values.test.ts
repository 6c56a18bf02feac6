import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../src-shared/contract/operations';
import { queryReader } from './query-values';

describe('a query gets the types of its operation', () => {
  test.each<readonly [OperationName, string, unknown]>([
    ['profile.list', '', {}],
    ['profile.list', 'search=git%20hub&limit=20&offset=0&descending=true', { search: 'git hub', limit: 20, offset: 0, descending: true }],
    ['profile.list', 'tags=a', { tags: ['a'] }],
    ['profile.list', 'tags=a&tags=b&tags=3', { tags: ['a', 'b', '3'] }],
    ['profile.list', 'search=5&category=true', { search: '5', category: 'true' }],
    ['mcp.groups', 'repeated=false&limit=7', { repeated: false, limit: 7 }],
  ])('%s ?%s', (name, query, values) => {
    expect(queryReader(name)(new URLSearchParams(query))).toEqual(values);
  });
});

describe('what does not fit stays as it came', () => {
  test.each<readonly [OperationName, string, unknown]>([
    ['profile.list', 'limit=many', { limit: 'many' }],
    ['profile.list', 'limit=', { limit: '' }],
    ['profile.list', 'limit=0x10&offset=1e3', { limit: '0x10', offset: '1e3' }],
    ['profile.list', 'limit=1&limit=2', { limit: ['1', '2'] }],
    ['profile.list', 'descending=1', { descending: '1' }],
    ['profile.list', 'descending=TRUE', { descending: 'TRUE' }],
    ['profile.list', 'search=a&search=b', { search: ['a', 'b'] }],
    ['profile.list', 'unknown=1', { unknown: '1' }],
    ['vault.status', 'x=1', { x: '1' }],
  ])('%s ?%s', (name, query, values) => {
    expect(queryReader(name)(new URLSearchParams(query))).toEqual(values);
  });

  test('also where it would be a part of every object', () => {
    const read = queryReader('profile.list')(new URLSearchParams('__proto__=1&constructor=2'));
    expect(Object.entries(read)).toEqual([['__proto__', '1'], ['constructor', '2']]);
  });
});
