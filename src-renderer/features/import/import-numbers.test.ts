import { expect, test } from 'vitest';
import { broughtIn, changesNothing, importNumbers } from './import-numbers';
import { planItem, reportItem } from './samples/sample-plan';

test('servers are counted by what happens to them, profiles by what changes of them', () => {
  const outcomes = ['added', 'added', 'updated', 'merged', 'renamed', 'unchanged', 'skipped', 'removed', 'rejected', 'undecided'] as const;
  const numbers = importNumbers([
    reportItem(planItem('p0', 'P'), 'updated'), reportItem(planItem('p1', 'Q'), 'unchanged'),
    ...outcomes.map((outcome, index) => reportItem(planItem(`p0/m${index}`, 'P/m'), outcome)),
  ]);
  expect(numbers).toEqual({ added: 2, changed: 2, twice: 1, left: 2, removed: 1, rejected: 1, profiles: 1 });
  expect(broughtIn(numbers)).toBe(5);
});

test.each([['unchanged', true], ['skipped', true], ['removed', false], ['updated', false]] as const)('%s alone changes nothing: %s', (outcome, nothing) => {
  expect(changesNothing(importNumbers([reportItem(planItem('p0/m0', 'P/m'), outcome)]))).toBe(nothing);
});
