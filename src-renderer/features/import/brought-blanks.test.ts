import { expect, test } from 'vitest';
import type { ItemOutcome } from '../../../src-shared/transfer/import-report';
import type { Answers } from './answers';
import { blankPlaces, broughtBlanks } from './brought-blanks';
import { planItem, planOf, reportItem } from './samples/sample-plan';

const differences = [{ field: 'command', mine: 'a', theirs: 'b', secretDiffers: false }, { field: 'tags', mine: 'a', theirs: 'b', secretDiffers: false }];
const item = planItem('p0/m0', 'Work/a', { state: 'changed', differences, target: 'npx b', blanks: ['env.TOKEN'], blankHeld: ['env.TOKEN'] });
const blanks = (outcome: ItemOutcome, decisions: Answers['decisions'] = {}, of = ['env.TOKEN']): unknown =>
  broughtBlanks(planOf([item]), [reportItem(item, outcome, { blanks: of })], decisions).flatMap((group) => group.blanks.map(({ field, target, held }) => [group.name, field, target, held]));

test.each([['added', true], ['updated', true], ['merged', true], ['renamed', true], ['skipped', false], ['unchanged', false], ['undecided', false], ['rejected', false]] as const)('of what was %s blanks are asked: %s', (outcome, asked) => {
  expect(blanks(outcome)).toHaveLength(asked ? 1 : 0);
});

test('what is blank is what would be kept, not what the file says', () => {
  expect(blanks('updated', {}, [])).toEqual([]);
  expect(blanks('updated')).toEqual([['TOKEN', 'env.TOKEN', 'npx b', true]]);
});

test('a merged server leads where the plan says only if all of the destination is theirs', () => {
  const merged = (fields: Readonly<Record<string, 'mine' | 'theirs'>>): unknown => blanks('merged', { 'p0/m0': { choice: 'merge', about: 'x', fields: { ...fields } } });
  expect(merged({ command: 'theirs', tags: 'mine' })).toEqual([['TOKEN', 'env.TOKEN', 'npx b', true]]);
  expect(merged({ command: 'mine', tags: 'theirs' })).toEqual([['TOKEN', 'env.TOKEN', 'npx b, but with my Command “a”', false]]);
});

test('a server that could be one of several leads where the chosen one does', () => {
  const several = planItem('p0/m0', 'Work/a', { state: 'ambiguous', candidates: [{ id: 'k', label: 'Home/a: command npx' }], target: 'nowhere' });
  const groups = broughtBlanks(planOf([several]), [reportItem(several, 'added', { blanks: ['env.T'] })], { 'p0/m0': { choice: 'candidate', about: 'x', candidate: 'k' } });
  expect(groups[0]?.blanks[0]?.target).toBe('Home/a: command npx');
});

test('places are counted over all names', () => {
  const two = planItem('p0/m1', 'Work/b', { blanks: ['env.TOKEN', 'headers.Authorization'] });
  expect(blankPlaces(broughtBlanks(planOf([item, two]), [reportItem(item, 'updated'), reportItem(two, 'added')], {}))).toBe(3);
});
