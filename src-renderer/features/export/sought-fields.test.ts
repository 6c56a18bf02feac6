import { expect, test } from 'vitest';
import type { FieldNode } from './field-node';
import { foldedAtFirst, soughtFields } from './sought-fields';

const node = (pointer: string, ...children: readonly FieldNode[]): FieldNode => ({ pointer, label: pointer.split('/').at(-1) ?? '', ...(children.length > 0 && { children }) });
const names = (count: number): readonly FieldNode[] => Array.from({ length: count }, (_, index) => node(`/mcps/b/env/V${index}`));
const TREE = [node('/profile', node('/profile/tags')), node('/mcps', node('/mcps/a', node('/mcps/a/command')), node('/mcps/b', node('/mcps/b/env', ...names(9)), node('/mcps/b/headers', node('/mcps/b/headers/Accept'))), node('/mcps/c'))];

test.each([
  ['', TREE],
  ['  ', TREE],
  ['COMM', [node('/mcps', node('/mcps/a', node('/mcps/a/command')))]],
  ['tags', [node('/profile', node('/profile/tags'))]],
  ['headers', [node('/mcps', node('/mcps/b', node('/mcps/b/headers', node('/mcps/b/headers/Accept'))))]],
  ['nothing is called so', []],
])('%j finds', (sought, found) => {
  expect(soughtFields(TREE, sought)).toEqual(found);
});

test('servers are folded at first, and what is long or beside them', () => {
  expect(foldedAtFirst(TREE)).toEqual(['/profile', '/mcps/a', '/mcps/b', '/mcps/b/env']);
  expect(foldedAtFirst([node('/mcps', node('/mcps/c'))])).toEqual([]);
});
