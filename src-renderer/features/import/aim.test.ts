import { expect, test } from 'vitest';
import { aimOf, areWhole, isWholeAim, targetOf, targetsOf, type Aims } from './aim';

test.each([
  [{ kind: 'files' }, true, undefined],
  [{ kind: 'new' }, true, { kind: 'new' }],
  [{ kind: 'new', name: '  ' }, true, { kind: 'new' }],
  [{ kind: 'new', name: ' Team ' }, true, { kind: 'new', name: 'Team' }],
  [{ kind: 'merge' }, false, undefined],
  [{ kind: 'merge', name: 'id', label: 'Work' }, true, { kind: 'merge', name: 'id' }],
  [{ kind: 'replace', name: 'id' }, true, { kind: 'replace', name: 'id' }],
] as const)('%j is whole: %s, and aims at %j', (aim, whole, target) => {
  expect(isWholeAim(aim)).toBe(whole);
  expect(targetOf(aim)).toEqual(target);
});

const aims = { p0: { kind: 'new', name: 'A' }, p1: { kind: 'merge' }, p2: { kind: 'files' }, p3: { kind: 'replace', name: 'id' } } as const;

test('single profiles go where it is said for them, once that is whole', () => {
  expect(targetsOf(aims)).toEqual({ p0: { kind: 'new', name: 'A' }, p3: { kind: 'replace', name: 'id' } });
});

test.each<readonly [Aims, whole: boolean]>([
  [{ aim: { kind: 'files' }, aims: {} }, true],
  [{ aim: { kind: 'files' }, aims: { p0: aims.p1 } }, false],
  [{ aim: { kind: 'merge' }, aims: { p0: aims.p0 } }, false],
  [{ aim: { kind: 'files' }, aims: { p3: aims.p3 } }, true],
  [{ aim: { kind: 'replace', name: 'id' }, aims: {} }, true],
])('%j is whole: %s', (all, whole) => expect(areWhole(all)).toBe(whole));

test('a profile goes where it is said for it, else where all go', () => {
  expect([aimOf('p0', { aim: aims.p3, aims }), aimOf('p9', { aim: aims.p3, aims })]).toEqual([aims.p0, aims.p3]);
});
