import { describe, expect, test } from 'vitest';
import { answeredKeys, askedOf, choicesOf, moveAnswers, movedKeys, questionMark, questionMarks, type Asked } from './answers';
import { planItem, planOf, reportItem, source } from './samples/sample-plan';

const difference = { field: 'command', mine: 'npx', theirs: 'uvx', secretDiffers: false };

describe('the mark of a question', () => {
  test('is the same for the same question', () => {
    expect(questionMark({ state: 'changed', differences: [difference] })).toBe(questionMark({ state: 'changed', differences: [{ ...difference }] }));
  });

  const others: readonly (readonly [what: string, asked: Asked])[] = [
    ['another state', { state: 'duplicate', differences: [difference] }],
    ['another value of mine', { state: 'changed', differences: [{ ...difference, mine: 'node' }] }],
    ['another value of theirs', { state: 'changed', differences: [{ ...difference, theirs: 'node' }] }],
    ['another secret that looks the same', { state: 'changed', differences: [{ ...difference, secretDiffers: true }] }],
    ['one more field', { state: 'changed', differences: [difference, { ...difference, field: 'url' }] }],
    ['another candidate', { state: 'changed', differences: [difference], candidates: [{ id: 'x', label: 'Work/a' }] }],
    ['no value instead of an empty one', { state: 'changed', differences: [{ field: 'command', theirs: 'uvx', secretDiffers: false }] }],
  ];
  test.each(others)('is another one for %s', (_, other) => {
    expect(questionMark(other)).not.toBe(questionMark({ state: 'changed', differences: [difference] }));
  });
});

describe('a merged item', () => {
  const other = { ...difference, field: 'url' };
  const planned = planItem('p0/m0', 'Work/a', { state: 'changed', differences: [difference, other] });
  test('still asks what it asked before it was merged', () => {
    expect(askedOf(reportItem(planned, 'merged', { differences: [other] }), planned).differences).toEqual([difference, other]);
    expect(questionMarks(planOf([planned]), [reportItem(planned, 'merged', { differences: [other] })]).get('p0/m0')).toBe(questionMark(planned));
  });
  test('asks anew when a value that it takes is another one now', () => {
    const now = { ...other, theirs: 'sse' };
    expect(askedOf(reportItem(planned, 'merged', { differences: [now] }), planned).differences).toEqual([now]);
  });
  test('that is not merged asks what the report says, also where that is less', () => {
    expect(askedOf(reportItem(planned, 'undecided', { differences: [other] }), planned).differences).toEqual([other]);
  });
  test('that takes nothing of theirs is unchanged, and asks the same', () => {
    expect(questionMark(askedOf(reportItem(planned, 'unchanged'), planned))).toBe(questionMark(planned));
  });
});

test.each([
  ['of several that could be meant one is taken or none', { state: 'ambiguous', differences: [] }, ['skip', 'candidate']],
  ['fields are merged where some differ', { state: 'changed', differences: [difference] }, ['skip', 'update', 'rename', 'merge']],
  ['fields are not merged where none differs', { state: 'name-taken', differences: [] }, ['skip', 'update', 'rename']],
] as const)('%s', (_, asked, choices) => expect(choicesOf({ ...asked, differences: [...asked.differences] })).toEqual(choices));

describe('answers move to a newer plan', () => {
  const sources = [source('a.json'), source('b.json')];
  const before = planOf([
    planItem('p0', 'Work'), planItem('p0/m0', 'Work/github'), planItem('p0/m1', 'Work/github'),
    planItem('p1', 'Home', { source: 1 }), planItem('p1/m0', 'Home/github', { source: 1 }),
  ], { sources });

  const all = new Set(before.items.map(({ key }) => key));

  test('when a file before theirs is left out', () => {
    const after = planOf([planItem('p0', 'Home'), planItem('p0/m0', 'Home/github')], { sources: [source('b.json')] });
    expect([...movedKeys(before, after, [1], all)]).toEqual([['p1', 'p0'], ['p1/m0', 'p0/m0']]);
    expect([...movedKeys(before, after, [1], new Set(['p1/m0', 'p9']))]).toEqual([['p1/m0', 'p0/m0']]);
  });

  test('when files are added, and two of one name keep their turns', () => {
    const keys = movedKeys(before, planOf(before.items, { sources: [...sources, source('c.json')] }), [0, 1, undefined], all);
    expect([...keys].every(([old, now]) => old === now)).toBe(true);
    expect(keys.size).toBe(5);
  });

  test('with what they could mean, where that is an item of the import', () => {
    const keys = new Map([['p1/d0', 'p0/d0'], ['p1/m0', 'p0/m0']]);
    const meant = (candidate: string): unknown => moveAnswers({ decisions: { 'p1/d0': { choice: 'candidate', about: 'x', candidate } }, carries: {}, excluded: [] }, keys).decisions;
    expect(meant('p1/m0')).toEqual({ 'p0/d0': { choice: 'candidate', about: 'x', candidate: 'p0/m0' } });
    expect(meant('["kept","m"]')).toEqual({ 'p0/d0': { choice: 'candidate', about: 'x', candidate: '["kept","m"]' } });
  });

  test('which are all that are looked for', () => {
    const decisions = { 'p0/d0': { choice: 'candidate', about: 'x', candidate: 'p0/m0' } as const };
    expect(answeredKeys({ decisions, carries: { 'p1/m0': 'z' }, excluded: ['p1'] })).toEqual(new Set(['p0/d0', 'p1/m0', 'p1', 'p0/m0']));
  });

  test('and go with items that are gone', () => {
    const after = planOf([planItem('p0', 'Work'), planItem('p0/m0', 'Work/other')]);
    const answers = { decisions: { 'p0/m0': { choice: 'skip', about: 'x' } as const, p0: { choice: 'update', about: 'y' } as const }, carries: { 'p1/m0': 'z' }, excluded: ['p0/m1', 'p0'] };
    expect(moveAnswers(answers, movedKeys(before, after, [0], answeredKeys(answers)))).toEqual({ decisions: { p0: { choice: 'update', about: 'y' } }, carries: {}, excluded: ['p0'] });
  });
});
