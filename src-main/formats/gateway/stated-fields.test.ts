import { expect, test } from 'vitest';
import type { TreeMap } from '../../../src-shared/profile/tree';
import { StatedFields } from './stated-fields';

const tree = (...fields: readonly string[]): TreeMap => new Map(fields.map((field) => [field, null]));

test('entities with the same fields share what says so, in whatever order they have them', () => {
  const stated = new StatedFields();
  const first = stated.of(tree('name', 'url'));
  expect([...first]).toEqual(['name', 'url']);
  expect(stated.of(tree('url', 'name'))).toBe(first);
  expect([tree('name'), tree('name', 'uri'), tree('name', 'url', 'tags'), tree()].map((other) => [...stated.of(other)])).toEqual([['name'], ['name', 'uri'], ['name', 'url', 'tags'], []]);
});

test('of ever more kinds it says the right thing, and keeps few', () => {
  const stated = new StatedFields();
  for (let index = 0; index < 100; index += 1) expect([...stated.of(tree('name', `field ${index}`))]).toEqual(['name', `field ${index}`]);
});
