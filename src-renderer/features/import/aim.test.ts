import { expect, test } from 'vitest';
import { isWholeAim, targetOf } from './aim';

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
