import { expect, test } from 'vitest';
import { buildResolution } from './build-resolution';
import { planItem, planOf } from './samples/sample-plan';

const plan = planOf([planItem('p0', 'Work'), planItem('p0/m0', 'Work/a'), planItem('p0/m1', 'Work/b')]);
const answers = {
  decisions: { 'p0/m0': { choice: 'update', about: 'now' } as const, 'p0/m1': { choice: 'skip', about: 'then' } as const },
  carries: { 'p0/m0': 'now', 'p0/m1': 'then' }, excluded: ['p0/m1'],
};

test('an answer counts for what it was given to, and for nothing else', () => {
  const marks = new Map([['p0/m0', 'now'], ['p0/m1', 'now']]);
  expect(buildResolution(plan, answers, { marks, partial: false, whole: false }))
    .toEqual({ strategy: 'fail', decisions: { 'p0/m0': 'update' }, excluded: ['p0/m1'], carrySecrets: ['p0/m0'], partial: false });
});

test('before anything is known of the questions every answer is sent', () => {
  const { decisions, carrySecrets } = buildResolution(plan, answers, { marks: undefined, partial: true, whole: false });
  expect([decisions, carrySecrets]).toEqual([{ 'p0/m0': 'update', 'p0/m1': 'skip' }, ['p0/m0', 'p0/m1']]);
});

test('replacing takes everything', () => {
  expect(buildResolution(plan, answers, { marks: undefined, partial: false, whole: true }).excluded).toEqual([]);
});
