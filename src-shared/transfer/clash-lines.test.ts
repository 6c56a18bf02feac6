import { describe, expect, test } from 'vitest';
import { FindingCodeSchema } from './finding';
import { FINDING_TEXT, findingLine } from './finding-text';
import { clashLines, differenceText } from './clash-lines';
import { CONFLICT_STATES, ItemStateSchema } from './import-plan';
import type { ReportItem } from './import-report';

describe('a difference reads', () => {
  test.each([
    [{ field: 'env.A', mine: 'one', theirs: 'two', secretDiffers: false }, 'env.A: kept "one", incoming "two"'],
    [{ field: 'env.A', theirs: 'two', secretDiffers: false }, 'env.A: comes in new: "two"'],
    [{ field: 'env.A', mine: 'one', secretDiffers: false }, 'env.A: is kept, and does not come in: "one"'],
    [{ field: 'env.A', mine: '••••••', theirs: '••••••', secretDiffers: true }, 'env.A: another secret comes in'],
    [{ field: 'x', mine: 'a\nb', theirs: '\u001b[31m', secretDiffers: false }, 'x: kept "a\\nb", incoming "\\u001b[31m"'],
  ])('%j', (difference, text) => {
    expect(differenceText(difference)).toBe(text);
  });
});

test('every state that needs a decision says something', () => {
  const item = (state: ReportItem['state'], differences: ReportItem['differences']): ReportItem => ({ kind: 'mcp', subject: 'P/a', state, outcome: 'undecided', differences, blanks: [], withheld: [] });
  for (const state of ItemStateSchema.options.filter((some) => CONFLICT_STATES.has(some))) {
    expect(clashLines(item(state, state === 'changed' ? [{ field: 'x', mine: '1', secretDiffers: false }] : [])).join('\n')).toContain('P/a');
  }
  expect(clashLines({ ...item('name-taken', []), keptName: 'b' })).toEqual(['P/a: the name is taken by another one ("b")']);
  expect(clashLines({ ...item('ambiguous', []), kind: 'dependency' })).toEqual(['P/a: several servers of the file could be meant']);
});

test('every finding has its text, and says about whom, why and where', () => {
  expect(Object.keys(FINDING_TEXT).toSorted()).toEqual([...FindingCodeSchema.options].toSorted());
  expect(findingLine({ code: 'FIELD_INVALID', severity: 'error', step: 'schema', subject: 'P/a', field: 'args[0]', reason: 'a text was expected', place: { line: 3 } }))
    .toBe('P/a, args[0]: A field does not have the shape it should have (a text was expected) [line 3]');
  expect(findingLine({ code: 'CHECKSUM_MISSING', severity: 'note', step: 'security' })).toBe(FINDING_TEXT.CHECKSUM_MISSING);
});
