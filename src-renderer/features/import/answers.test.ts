import { describe, expect, test } from 'vitest';
import { choicesOf, moveAnswers, movedKeys, questionMark } from './answers';
import { planItem, planOf, source } from './samples/sample-plan';

const difference = { field: 'command', mine: 'npx', theirs: 'uvx', secretDiffers: false };

describe('the mark of a question', () => {
  test('is the same for the same question', () => {
    expect(questionMark({ state: 'changed', differences: [difference] })).toBe(questionMark({ state: 'changed', differences: [{ ...difference }] }));
  });

  test.each([
    ['another state', { state: 'duplicate', differences: [difference] }],
    ['another value of mine', { state: 'changed', differences: [{ ...difference, mine: 'node' }] }],
    ['another value of theirs', { state: 'changed', differences: [{ ...difference, theirs: 'node' }] }],
    ['another secret that looks the same', { state: 'changed', differences: [{ ...difference, secretDiffers: true }] }],
    ['one more field', { state: 'changed', differences: [difference, { ...difference, field: 'url' }] }],
    ['no value instead of an empty one', { state: 'changed', differences: [{ field: 'command', theirs: 'uvx', secretDiffers: false }] }],
  ] as const)('is another one for %s', (_, other) => {
    expect(questionMark({ ...other, differences: [...other.differences] })).not.toBe(questionMark({ state: 'changed', differences: [difference] }));
  });
});

test('of several kept servers that could be meant none can be taken', () => {
  expect(choicesOf('ambiguous')).toEqual(['skip']);
  expect(choicesOf('changed')).toEqual(['skip', 'update', 'rename']);
});

describe('answers move to a newer plan', () => {
  const sources = [source('a.json'), source('b.json')];
  const before = planOf([
    planItem('p0', 'Work'), planItem('p0/m0', 'Work/github'), planItem('p0/m1', 'Work/github'),
    planItem('p1', 'Home', { source: 1 }), planItem('p1/m0', 'Home/github', { source: 1 }),
  ], { sources });

  test('when a file before theirs is left out', () => {
    const after = planOf([planItem('p0', 'Home'), planItem('p0/m0', 'Home/github')], { sources: [source('b.json')] });
    expect([...movedKeys(before, after, [1])]).toEqual([['p1', 'p0'], ['p1/m0', 'p0/m0']]);
  });

  test('when files are added, and two of one name keep their turns', () => {
    const keys = movedKeys(before, planOf(before.items, { sources: [...sources, source('c.json')] }), [0, 1, undefined]);
    expect([...keys].every(([old, now]) => old === now)).toBe(true);
    expect(keys.size).toBe(5);
  });

  test('and go with items that are gone', () => {
    const after = planOf([planItem('p0', 'Work'), planItem('p0/m0', 'Work/other')]);
    const answers = { decisions: { 'p0/m0': { choice: 'skip', about: 'x' } as const, p0: { choice: 'update', about: 'y' } as const }, carries: { 'p1/m0': 'z' }, excluded: ['p0/m1', 'p0'] };
    expect(moveAnswers(answers, movedKeys(before, after, [0]))).toEqual({ decisions: { p0: { choice: 'update', about: 'y' } }, carries: {}, excluded: ['p0'] });
  });
});
