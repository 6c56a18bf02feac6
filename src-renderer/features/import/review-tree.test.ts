import { describe, expect, test } from 'vitest';
import { itemNames } from './item-names';
import { excludedKeys, leafKeys, reviewTree, searchTree } from './review-tree';
import { planItem, planOf } from './samples/sample-plan';

const plan = planOf([
  planItem('p0', 'A/B'), planItem('p0/r0', 'A/B/pigeon', { state: 'rejected' }),
  planItem('p0/m0', 'A/B/git/hub', { target: 'npx -y @example/server' }), planItem('p0/m1', 'A/B/slack'),
  planItem('p1', 'Empty'),
]);
const tree = reviewTree(plan);

test('names are parted where the profile ends, whatever slashes they hold', () => {
  expect(itemNames(plan).get('p0/m0')).toEqual({ name: 'git/hub', profile: 'A/B' });
  expect(itemNames(plan).get('p1')).toEqual({ name: 'Empty' });
});

test('what can be checked are servers, and profiles without any; what can not be taken is none of them', () => {
  expect(leafKeys(tree)).toEqual(['p0/m0', 'p0/m1', 'p1']);
});

describe('a search', () => {
  const found = (search: string): readonly string[] => leafKeys(searchTree(tree, search));
  test.each([
    ['', ['p0/m0', 'p0/m1', 'p1']],
    ['  ', ['p0/m0', 'p0/m1', 'p1']],
    ['HUB', ['p0/m0']],
    ['example server', ['p0/m0']],
    ['a/b', ['p0/m0', 'p0/m1']],
    ['nothing', []],
  ])('for %j finds %j', (search, keys) => expect(found(search)).toEqual(keys));
});

describe('what is left out', () => {
  test.each([
    ['nothing', [], []],
    ['one server', ['p0/m0'], ['p0/m0']],
    ['all servers of a profile take it along', ['p0/m0', 'p0/m1'], ['p0', 'p0/m0', 'p0/m1']],
    ['a profile without servers', ['p1'], ['p1']],
    ['a key that is none', ['p9'], []],
  ])('%s', (_, out, keys) => expect(excludedKeys(tree, new Set(out))).toEqual(keys));
});
