import { expect, test } from 'vitest';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { leftOut } from './left-out';
import { planItem, planOf, source } from './samples/sample-plan';

const plan = planOf([
  planItem('p0', 'P'), planItem('p0/m0', 'P/fine'),
  planItem('p0/r0', 'P/pigeon', { state: 'rejected', findings: [{ code: 'TRANSPORT_UNKNOWN', severity: 'error', step: 'schema', reason: 'stdio, http or sse was expected' }] }),
  planItem('p0/m1', 'P/gone', { state: 'missing' }),
], { sources: [source('a.json'), source('b.json', { failure: { code: 'FILE_EMPTY', details: { place: { file: 'b.json', line: 2, column: 3 } } } })] });

const lines = (excluded: readonly string[]): readonly string[] => leftOut(plan, excluded).map(({ subject, reason }) => `${subject}: ${reason}`);
const FILE = 'b.json: Line 2, column 3: the file is empty.';

test('files, entries and missing servers are told with their reasons', () => {
  expect(lines([])).toEqual([FILE, 'P/pigeon: The transport is not one that Valise knows: stdio, http or sse was expected', `P/gone: ${IMPORT_TEXTS.missing}`]);
});

test('what is not wanted anyway is not told', () => {
  expect(lines(['p0/m1'])).toHaveLength(2);
  expect(lines(['p0'])).toEqual([FILE]);
});
