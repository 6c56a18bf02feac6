import { expect, test } from 'vitest';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { broughtIn, outcomeCounts, pulledEntries } from './pulled-entries';

const item = (subject: string, outcome: ReportItem['outcome'], more: Partial<ReportItem> = {}): ReportItem =>
  ({ kind: 'entity', entityType: 'tools', subject, state: 'new', outcome, differences: [], blanks: [], withheld: [], ...more });

test('entries are told by name and by what becomes of them, those that stay the same not at all', () => {
  const items = [item('tool get weather', 'added'), item('tool a', 'unchanged'), item('tool b', 'renamed', { keptName: 'b_imported_1' }), item('widget "x"', 'rejected', { entityType: undefined })];
  expect(pulledEntries({ items, dryRun: true }).map(({ type, name, state, tone }) => [type, name, state, tone])).toEqual([
    ['tools', 'get weather', 'new', 'quiet'], ['tools', 'b', 'comes in under another name as b_imported_1', 'quiet'], [undefined, 'widget "x"', 'can’t be taken', 'danger'],
  ]);
  expect(pulledEntries({ items, dryRun: false })[0]?.state).toBe('added');
});

test('what comes in is what is new, changed or under another name', () => {
  expect(broughtIn({ entities: { environment: 'dev', total: 21, created: 1, updated: 2, renamed: 3, unchanged: 4, skipped: 5, failed: 6 } })).toBe(6);
  expect(broughtIn({})).toBe(0);
});

test('what waits for a decision is told apart from what can not be taken', () => {
  expect(outcomeCounts({ created: 1, updated: 0, renamed: 0, unchanged: 2, skipped: 0, failed: 3 }, 2)).toEqual([['created', 1], ['unchanged', 2], ['undecided', 2], ['failed', 1]]);
});
