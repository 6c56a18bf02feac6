import { describe, expect, test } from 'vitest';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { ImportPlan, ItemState, PlanItem } from '../../../src-shared/transfer/import-plan';
import { choicesOf } from './answers';
import { entityGroups, entityName } from './entity-items';
import { importNumbers } from './import-numbers';
import { itemName } from './item-names';
import { leftOut } from './left-out';
import { excludedKeys, searchTree } from './review-tree';

const entity = (entityType: EntityType, name: string, state: ItemState = 'new'): PlanItem =>
  ({ key: `0/${entityType}/${name}`, kind: 'entity', entityType, source: 0, secrets: 0, subject: `${entityType.slice(0, -1)} ${name}`, state, differences: [], blanks: [], withheld: [], findings: [] });
const TREE = entityGroups({ items: [entity('servers', 'bundle'), entity('tools', 'get weather'), entity('tools', 'post'), entity('tools', 'broken', 'rejected')] });

describe('gateway configuration in the tree', () => {
  test('stands by type in the order of a file, without what cannot be taken', () => {
    expect(TREE.map(({ item, mcps }) => [item.subject, mcps.map((one) => itemName(one, item).name)])).toEqual([['Tools', ['get weather', 'post']], ['Virtual servers', ['bundle']]]);
  });

  test('is found by name', () => {
    expect(searchTree(TREE, 'weather').flatMap(({ mcps }) => mcps.map(({ subject }) => entityName(subject)))).toEqual(['get weather']);
    expect(searchTree(TREE, 'tools').flatMap(({ mcps }) => mcps)).toHaveLength(2);
  });

  test('is left out one by one: no answer names a type', () => {
    expect(excludedKeys(TREE, new Set(['0/tools/get weather', '0/tools/post']))).toEqual(['0/tools/get weather', '0/tools/post']);
  });
});

test('entries count among what comes in', () => {
  const { key, kind, subject, state } = entity('tools', 'get');
  expect(importNumbers([{ key, kind, subject, state, outcome: 'added', differences: [], blanks: [], withheld: [] }])).toMatchObject({ added: 1, profiles: 0 });
});

test('an entry in which something is wrong stands in the way, until a person says otherwise', () => {
  const faulty: PlanItem = { ...entity('servers', 'bundle'), findings: [{ step: 'dependencies', code: 'REFERENCE_UNRESOLVED', severity: 'error', reason: 'tool nowhere' }] };
  const plan: ImportPlan = { planId: '1', sources: [], items: [faulty, entity('tools', 'get')], total: 2, removals: [] };
  expect(leftOut(plan, [])).toEqual([{ subject: faulty.subject, reason: expect.stringMatching(/tool nowhere$/) as unknown, allTheSame: true }]);
  expect(leftOut(plan, [faulty.key])).toEqual([]);
});

test('an entry is not merged field by field', () => {
  const differences = [{ field: 'url', mine: 'a', theirs: 'b', secretDiffers: false }];
  expect(choicesOf({ kind: 'entity', state: 'changed', differences, candidates: undefined })).toEqual(['skip', 'update', 'rename']);
  expect(choicesOf({ state: 'changed', differences, candidates: undefined })).toContain('merge');
});
