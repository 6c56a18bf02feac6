import { expect, test } from 'vitest';
import { ITEMS_AT_ONCE } from '../../../src-shared/transfer/import-plan';
import { ImportReportSchema, type ItemOutcome, type ReportItem } from '../../../src-shared/transfer/import-report';
import type { Finding } from '../../../src-shared/transfer/finding';
import { historySummary, importReport } from './import-outcome';

const item = (kind: 'profile' | 'mcp', outcome: ItemOutcome, more: Partial<ReportItem> = {}): ReportItem =>
  ({ key: 'k', kind, subject: 'Work', state: 'changed', outcome, differences: [], blanks: [], withheld: [], ...more });
const FLAGS = { dryRun: false, partial: false, unmet: [] };

test('what is merged counts as brought and as changed', () => {
  const items = [item('profile', 'merged'), item('mcp', 'merged'), item('mcp', 'added'), item('mcp', 'unchanged'), item('mcp', 'updated')];
  expect(importReport([], [], items, FLAGS)).toMatchObject({ profilesImported: 1, mcpsImported: 3, total: 5 });
  expect(historySummary(items, [])).toMatchObject({ profilesChanged: 1, mcpsAdded: 1, mcpsChanged: 2 });
});

test('of thousands the report has the first, and counts all', () => {
  const finding = (severity: Finding['severity']): Finding => ({ code: 'FIELD_INVALID', severity, step: 'schema' });
  const items = [...Array.from({ length: 2500 }, () => item('mcp', 'added')), item('mcp', 'undecided')];
  const noticed = [{ findings: [], noticed: [...Array.from({ length: 1500 }, () => finding('warning')), ...Array.from({ length: 1001 }, () => finding('error'))] }];
  const report = importReport([], noticed, items, { ...FLAGS, partial: true, unmet: ['not followed'] });
  expect(ImportReportSchema.parse(report)).toEqual(report);
  expect([report.items.length, report.total, report.mcpsImported, report.success]).toEqual([ITEMS_AT_ONCE, 2501, 2500, false]);
  expect([report.warnings.length, report.warnings[0], report.warnings.at(-1)]).toEqual([1001, 'not followed', 'and 501 more']);
  expect(report.unmet).toEqual(['not followed']);
  expect([report.errors.length, report.errors.at(-1)]).toEqual([1001, 'and 1 more']);
});

test('a thousand lines are told whole', () => {
  const report = importReport([], [], [], { ...FLAGS, unmet: Array.from({ length: 1000 }, (_, index) => `line ${index}`) });
  expect(report.warnings.at(-1)).toBe('line 999');
});
