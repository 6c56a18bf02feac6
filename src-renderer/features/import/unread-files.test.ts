import { expect, test } from 'vitest';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import type { Finding } from '../../../src-shared/transfer/finding';
import { planItem, reportItem, reportOf, source } from './samples/sample-plan';
import { unreadFiles, unreadLines } from './unread-files';

const finding: Finding = { code: 'ENTRY_NOT_A_SERVER', severity: 'error', step: 'schema', subject: 'Work/pigeon' };
const missing = reportItem(planItem('p0/m9', 'Work/lost', { state: 'missing' }), 'rejected');

test('a source that failed is a file that could not be read', () =>
  expect(unreadFiles([source('a.json'), source('b.json', { failure: { code: 'FILE_EMPTY', details: {} } })])).toEqual([{ name: 'b.json', why: 'The file is empty.' }]));

test('a report alone tells of them before anything else', () => {
  const errors = ['The file is empty. (b.json)', findingLine(finding), 'Work/lost: no server of that id or name is kept'];
  expect(unreadLines(reportOf([], { errors, findings: [finding] }), [missing])).toEqual([{ name: 'A file could not be read', why: errors[0] }]);
  expect(unreadLines(reportOf([], { errors: [errors[0] ?? '', errors[2] ?? ''] }), [missing])).toHaveLength(1);
  expect(unreadLines(reportOf([], { errors: errors.slice(1), findings: [finding] }), [missing])).toEqual([]);
  expect(unreadLines(reportOf([]), [])).toEqual([]);
});
