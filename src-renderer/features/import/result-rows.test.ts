import { expect, test } from 'vitest';
import type { Finding } from '../../../src-shared/transfer/finding';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import { reportJson, reportText } from './report-text';
import { resultRows } from './result-rows';
import { planItem, planOf, reportItem, reportOf, source } from './samples/sample-plan';
import { toldImport } from './told-import';

const NO_SERVER: Finding = { code: 'ENTRY_NOT_A_SERVER', severity: 'error', step: 'schema', subject: 'Work/pigeon' };
const differs = [{ field: 'command', mine: 'a', theirs: 'b', secretDiffers: false }];
const profile = planItem('p0', 'Work');
const added = planItem('p0/m0', 'Work/added');
const updated = planItem('p0/m1', 'Work/updated', { state: 'changed', differences: differs });
const renamed = planItem('p0/m2', 'Work/renamed', { state: 'changed' });
const kept = planItem('p0/m3', 'Work/kept', { state: 'changed' });
const excluded = planItem('p0/m4', 'Work/excluded');
const rejected = planItem('p0/r0', 'Work/pigeon', { state: 'rejected', findings: [NO_SERVER] });
const other = planItem('p1', 'Other');
const plan = planOf([profile, added, updated, renamed, kept, excluded, rejected, other], {
  sources: [source('a.json', { formatId: 'generic', confidence: 'likely' }), source('b.json', { failure: { code: 'FILE_EMPTY', details: {} } })],
});
const report = reportOf([
  reportItem(profile, 'added', { keptName: 'Work 2' }), reportItem(added, 'added', { blanks: ['env.TOKEN'] }), reportItem(updated, 'updated', { withheld: ['env.KEY'], keptName: 'mine' }),
  reportItem(renamed, 'renamed', { keptName: 'renamed (2026)' }), reportItem(kept, 'skipped'), reportItem(excluded, 'skipped'), reportItem(rejected, 'rejected'),
  { kind: 'mcp', subject: 'Work/old', state: 'changed', outcome: 'removed', differences: [], blanks: [], withheld: [] }, reportItem(other, 'unchanged'),
], { warnings: ['careful'], mcpsImported: 3, findings: [{ code: 'FIELD_INVALID', severity: 'warning', step: 'schema', subject: 'Work/pigeon' }, NO_SERVER] });

const told = toldImport(report, report.items, { sources: plan.sources, files: [] });

test('every item is told in words, and files that could not be read', () => {
  expect(resultRows(report.items, report.findings, told.unread).map(({ kind, name, profile: where, outcome, note }) => [kind, name, where, outcome, note])).toEqual([
    ['add', 'Work', 'The profile itself', 'Added', 'Kept as Work 2'],
    ['add', 'added', 'Work 2', 'Added', '1 secret to fill in'],
    ['change', 'updated', 'Work 2', 'Took theirs', '1 field changed. Kept as mine. Its secret did not go to the new destination'],
    ['add', 'renamed (2026)', 'Work 2', 'Kept both', ''],
    ['same', 'kept', 'Work 2', 'Kept mine', 'Your choice'],
    ['same', 'excluded', 'Work 2', 'Left out', 'Your choice'],
    ['bad', 'pigeon', 'Work 2', 'Not imported', 'An entry is no server definition'],
    ['gone', 'Work/old', '', 'Removed', ''],
    ['bad', 'b.json', 'The file', 'Not imported', 'The file is empty.'],
  ]);
});

test('the report as text says the same', () => {
  expect(reportText(told)).toBe(`Import: 3 of 6 MCPs brought in

Files:
- a.json: Generic MCP (Likely)
- b.json: Could not read

Items:
- Work (the profile itself): Added (Kept as Work 2)
- Work 2 / added: Added (1 secret to fill in)
- Work 2 / updated: Took theirs (1 field changed. Kept as mine. Its secret did not go to the new destination)
- Work 2 / renamed (2026): Kept both
- Work 2 / kept: Kept mine (Your choice)
- Work 2 / excluded: Left out (Your choice)
- Work 2 / pigeon: Not imported (An entry is no server definition)
- Work/old: Removed
- b.json (the file): Not imported (The file is empty.)

To fill in:
- Work/added, env.TOKEN

Warnings:
- careful
`);
});

test('of a report alone, files are names, and what could not be read is what it says', () => {
  const kept = toldImport({ ...report, errors: ['The file is empty. (b.json)', findingLine(NO_SERVER)] }, report.items, { sources: undefined, files: ['a.json', 'b.json'] });
  expect(kept.files).toEqual(['a.json', 'b.json']);
  expect(resultRows(kept.items, kept.report.findings, kept.unread).at(-1)).toMatchObject({ kind: 'bad', name: 'A file could not be read', note: 'The file is empty. (b.json)' });
});

test('the report for programs has every item', () =>
  expect(JSON.parse(reportJson({ ...told, report: { ...report, items: report.items.slice(0, 1) } }))).toMatchObject({ mcpsImported: 3, items: report.items }));

test('a name with a slash is parted where its profile ends', () => {
  const slashed = planItem('p0', 'A/B');
  expect(resultRows([reportItem(slashed, 'added'), reportItem(planItem('p0/m0', 'A/B/git/hub'), 'added')], [], [])).toMatchObject([{ name: 'A/B' }, { name: 'git/hub', profile: 'A/B' }]);
});

test('why an entry was rejected is found by its name alone, unless two of that name differ', () => {
  const items = [reportItem(profile, 'added'), reportItem(rejected, 'rejected')];
  const noteFor = (...findings: readonly Finding[]): string | undefined => resultRows(items, findings, []).at(-1)?.note;
  expect(noteFor({ ...NO_SERVER, subject: 'pigeon', reason: 'an object was expected' })).toBe('An entry is no server definition: an object was expected');
  expect(noteFor({ ...NO_SERVER, subject: 'pigeon' }, { ...NO_SERVER, subject: 'pigeon', reason: 'an object was expected' })).toBe('It is no server definition');
  expect(noteFor({ ...NO_SERVER, subject: 'dove' })).toBe('It is no server definition');
});
