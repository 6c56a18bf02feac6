import { expect, test } from 'vitest';
import type { Aims } from './aim';
import { leftOutKeys } from './left-out-keys';
import { planItem, planOf } from './samples/sample-plan';

const plan = planOf([
  planItem('p0', 'Work'), planItem('p0/m0', 'Work/a'), planItem('p0/m1', 'Work/b'), planItem('p0/r0', 'Work/bad', { state: 'rejected' }),
  planItem('p1', 'Home'), planItem('p1/m0', 'Home/a'), planItem('p2', 'Empty'),
]);
const replace = { kind: 'replace', name: 'id' } as const;

test.each<readonly [what: string, aims: Aims, out: readonly string[], excluded: readonly string[], needed: readonly string[]]>([
  ['nothing', { aim: replace, aims: {} }, [], [], []],
  ['where nothing gives way', { aim: { kind: 'files' }, aims: {} }, ['p0/m0', 'p1/m0'], ['p0/m0', 'p1', 'p1/m0'], []],
  ['of what replaces', { aim: { kind: 'files' }, aims: { p0: replace } }, ['p0/m0'], [], ['p0/m0']],
  ['all of what replaces', { aim: { kind: 'files' }, aims: { p0: replace } }, ['p0/m0', 'p0/m1'], [], ['p0/m0', 'p0/m1']],
  ['of something else', { aim: { kind: 'files' }, aims: { p0: replace } }, ['p1/m0', 'p2'], ['p1', 'p1/m0', 'p2'], []],
  ['of what goes elsewhere than the rest', { aim: replace, aims: { p1: { kind: 'new' } } }, ['p0/m1', 'p1/m0'], ['p1', 'p1/m0'], ['p0/m1']],
  ['what can not come in anyway', { aim: replace, aims: {} }, ['p0/r0', 'p9'], [], []],
])('leaving out %s', (_, aims, out, excluded, needed) => {
  expect(leftOutKeys(plan, out, aims)).toEqual({ excluded, needed });
});
