import { describe, expect, test } from 'vitest';
import type { ItemOutcome } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { questionMark, type Answer, type Answers } from './answers';
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
const NONE: Answers['decisions'] = {};
const mark = (index: number): string => questionMark(items[index] ?? { state: 'new', differences: [] });

const sent: Resolution = { strategy: 'fail', decisions: {}, fields: {}, names: {}, choices: {}, blanks: {}, excluded: [], carrySecrets: [], settings: [], partial: true };
const asked = (outcomes: readonly ItemOutcome[], decisions = NONE, excluded: readonly string[] = []): ReturnType<typeof questionsOf> =>
  questionsOf(plan, items.map((item, index) => reportItem(item, outcomes[index] ?? 'added')), decisions, excluded);
const standings = (questions: ReturnType<typeof questionsOf>): readonly string[] => questions.map(({ key, standing }) => `${key} ${standing}`);

describe('what is asked', () => {
  test('stands in groups, what is new is no question, and servers wait for their profile', () => {
    expect(standings(asked(['undecided', 'undecided', 'undecided', 'undecided']))).toEqual(['p0 open', 'p0/m1 waits', 'p0/m0 waits']);
  });

  test('is decided by an answer to it', () => {
    const decisions = { p0: { choice: 'skip', about: mark(0) } as const, 'p0/m1': { choice: 'update', about: mark(2) } as const };
    expect(standings(asked(['skipped', 'undecided', 'updated'], decisions))).toEqual(['p0 decided', 'p0/m1 decided', 'p0/m0 open']);
  });

  test('is asked again when the answer was to something else, whatever came of sending it', () => {
    const [, question] = asked(['unchanged', 'undecided', 'updated'], { 'p0/m1': { choice: 'update', about: 'before' } });
    expect(question).toMatchObject({ key: 'p0/m1', standing: 'open', again: true, choice: undefined });
  });

  test('is settled where everything goes into a new profile, even if it was answered', () => {
    const decisions = { p0: { choice: 'rename', about: mark(0) } as const, 'p0/m1': { choice: 'update', about: mark(2) } as const };
    expect(standings(asked(['renamed', 'undecided', 'added'], decisions))).toEqual(['p0 decided', 'p0/m1 moot', 'p0/m0 open']);
  });

  test('is settled where the profile of a taken name is left out', () => {
    const profile = planItem('p0', 'Work', { state: 'name-taken' });
    const report = [reportItem(profile, 'skipped'), ...items.slice(1).map((item) => reportItem(item, 'skipped'))];
    const decisions = { p0: { choice: 'skip', about: questionMark(profile) } as const };
    expect(standings(questionsOf(planOf([profile, ...items.slice(1)]), report, decisions, []))).toEqual(['p0/m1 moot', 'p0 decided', 'p0/m0 moot']);
  });

  test('is not asked of what is left out, itself or with its profile', () => {
    expect(standings(asked(['undecided', 'skipped', 'undecided'], NONE, ['p0/m0']))).toEqual(['p0 open', 'p0/m1 waits']);
    expect(asked(['skipped', 'skipped', 'skipped'], NONE, ['p0'])).toEqual([]);
  });
});

describe('an answer in parts', () => {
  const two = [...differs.differences, { field: 'args[0]', mine: 'x', theirs: 'y', secretDiffers: false }, { field: 'args[1]', theirs: 'z', secretDiffers: false }];
  const item = planItem('p0/m0', 'Work/a', { state: 'changed', differences: two });
  const several = planItem('p0/m0', 'Work/a', { state: 'ambiguous', candidates: [{ id: 'k', label: 'Home/a' }] });
  const standing = (planned: typeof item, answer: Omit<Answer, 'about'>, outcome: ItemOutcome, resolution?: Resolution): readonly unknown[] =>
    questionsOf(planOf([profile, planned]), [reportItem(profile, 'unchanged'), reportItem(planned, outcome)], { 'p0/m0': { ...answer, about: questionMark(planned) } }, [], resolution)
      .map((question) => [question.standing, question.left]);
  const profile = planItem('p0', 'Work', { state: 'identical' });

  test('is none before every field has its side; arguments are one field', () => {
    expect(standing(item, { choice: 'merge' }, 'undecided')).toEqual([['open', 2]]);
    expect(standing(item, { choice: 'merge', fields: { command: 'mine', 'args[0]': 'mine' } }, 'undecided')).toEqual([['open', 1]]);
    expect(standing(item, { choice: 'merge', fields: { command: 'mine', 'args[0]': 'mine', 'args[1]': 'mine' } }, 'undecided')).toEqual([['decided', 0]]);
  });

  test('is none without a name, or with one that is not free', () => {
    expect(standing(item, { choice: 'rename', name: ' ' }, 'undecided')).toEqual([['open', 0]]);
    expect(standing(item, { choice: 'rename', name: 'b' }, 'renamed')).toEqual([['decided', 0]]);
    expect(standing(item, { choice: 'rename', name: 'b' }, 'undecided', { ...sent, decisions: { 'p0/m0': 'rename' }, names: { 'p0/m0': 'b' } })).toEqual([['open', 0]]);
  });

  test('is not refused by a report that does not know of it yet', () => {
    expect(standing(item, { choice: 'rename', name: 'b' }, 'undecided', { ...sent, decisions: { 'p0/m0': 'rename' }, names: { 'p0/m0': 'a' } })).toEqual([['decided', 0]]);
  });

  test('is refused when the sides that were chosen do not fit together', () => {
    const fields = { command: 'mine', 'args[0]': 'mine', 'args[1]': 'theirs' } as const;
    expect(standing(item, { choice: 'merge', fields }, 'undecided', { ...sent, decisions: { 'p0/m0': 'merge' }, fields: { 'p0/m0': fields } })).toEqual([['open', 0]]);
  });

  test('names one of those that could be meant', () => {
    expect(standing(several, { choice: 'candidate', candidate: 'k' }, 'added')).toEqual([['decided', 0]]);
    expect(standing(several, { choice: 'candidate', candidate: 'gone' }, 'undecided')).toEqual([['open', 0]]);
    expect(standing(several, { choice: 'skip' }, 'skipped')).toEqual([['decided', 0]]);
  });

  test('is of no use where the profile stays as it is', () => {
    const named = planItem('p0/d0', 'Work/a', { kind: 'dependency', parent: 'p0', state: 'ambiguous', candidates: [{ id: 'p0/m1', label: 'a' }] });
    const of = (outcome: ItemOutcome): readonly string[] => standings(questionsOf(planOf([profile, named]), [reportItem(profile, outcome), reportItem(named, 'skipped')], NONE, []));
    expect([of('skipped'), of('unchanged')]).toEqual([['p0/d0 moot'], ['p0/d0 moot']]);
    expect(standings(questionsOf(planOf([profile, named]), [reportItem(profile, 'updated'), reportItem(named, 'undecided')], NONE, []))).toEqual(['p0/d0 open']);
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
