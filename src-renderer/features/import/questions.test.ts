import { describe, expect, test } from 'vitest';
import type { ItemOutcome } from '../../../src-shared/transfer/import-report';
import { questionMark, type Answers } from './answers';
import { nextOpen, openQuestions, questionsOf, stepFrom } from './questions';
import { planItem, planOf, reportItem } from './samples/sample-plan';

const differs = { differences: [{ field: 'command', mine: 'a', theirs: 'b', secretDiffers: false }] };
const items = [
  planItem('p0', 'Work', { state: 'changed', ...differs }),
  planItem('p0/m0', 'Work/twice', { state: 'duplicate', ...differs }),
  planItem('p0/m1', 'Work/changed', { state: 'changed', ...differs }),
  planItem('p0/m2', 'Work/new'),
];
const plan = planOf(items);
const NONE: Answers = { decisions: {}, carries: {}, excluded: [] };
const mark = (index: number): string => questionMark(items[index] ?? { state: 'new', differences: [] });

const asked = (outcomes: readonly ItemOutcome[], answers = NONE, excluded: readonly string[] = []): ReturnType<typeof questionsOf> =>
  questionsOf(plan, items.map((item, index) => reportItem(item, outcomes[index] ?? 'added')), answers, excluded);
const standings = (questions: ReturnType<typeof questionsOf>): readonly string[] => questions.map(({ key, standing }) => `${key} ${standing}`);

describe('what is asked', () => {
  test('stands in groups, what is new is no question, and servers wait for their profile', () => {
    expect(standings(asked(['undecided', 'undecided', 'undecided', 'undecided']))).toEqual(['p0 open', 'p0/m1 waits', 'p0/m0 waits']);
  });

  test('is decided by an answer to it', () => {
    const decisions = { p0: { choice: 'skip', about: mark(0) } as const, 'p0/m1': { choice: 'update', about: mark(2) } as const };
    expect(standings(asked(['skipped', 'undecided', 'updated'], { ...NONE, decisions }))).toEqual(['p0 decided', 'p0/m1 decided', 'p0/m0 open']);
  });

  test('is asked again when the answer was to something else, whatever came of sending it', () => {
    const [, question] = asked(['unchanged', 'undecided', 'updated'], { ...NONE, decisions: { 'p0/m1': { choice: 'update', about: 'before' } } });
    expect(question).toMatchObject({ key: 'p0/m1', standing: 'open', again: true, choice: undefined });
  });

  test('is settled where everything goes into a new profile, even if it was answered', () => {
    const decisions = { p0: { choice: 'rename', about: mark(0) } as const, 'p0/m1': { choice: 'update', about: mark(2) } as const };
    expect(standings(asked(['renamed', 'undecided', 'added'], { ...NONE, decisions }))).toEqual(['p0 decided', 'p0/m1 moot', 'p0/m0 open']);
  });

  test('is settled where the profile of a taken name is left out', () => {
    const profile = planItem('p0', 'Work', { state: 'name-taken' });
    const report = [reportItem(profile, 'skipped'), ...items.slice(1).map((item) => reportItem(item, 'skipped'))];
    const decisions = { p0: { choice: 'skip', about: questionMark(profile) } as const };
    expect(standings(questionsOf(planOf([profile, ...items.slice(1)]), report, { ...NONE, decisions }, []))).toEqual(['p0/m1 moot', 'p0 decided', 'p0/m0 moot']);
  });

  test('is not asked of what is left out, itself or with its profile', () => {
    expect(standings(asked(['undecided', 'skipped', 'undecided'], NONE, ['p0/m0']))).toEqual(['p0 open', 'p0/m1 waits']);
    expect(asked(['skipped', 'skipped', 'skipped'], NONE, ['p0'])).toEqual([]);
  });
});

describe('the way through', () => {
  const questions = asked(['unchanged', 'undecided', 'undecided']);
  const [profile, changed, twice] = ['p0', 'p0/m1', 'p0/m0'];
  test('all that has no answer is open', () => expect(openQuestions(questions).map(({ key }) => key)).toEqual([changed, twice]));
  test.each([[profile, changed], [changed, twice], [twice, changed], ['gone', changed], [undefined, changed]])('after %s the next open one is %s', (from, to) => expect(nextOpen(questions, from)?.key).toBe(to));
  test.each([[profile, 1, changed], [twice, 1, profile], [profile, -1, twice], ['gone', 1, profile], ['gone', -1, twice]] as const)('one goes from %s by %i to %s', (from, step, to) => expect(stepFrom(questions, from, step)?.key).toBe(to));
  test('nothing is open when all is decided', () => expect(nextOpen([], undefined)).toBeUndefined());
});
