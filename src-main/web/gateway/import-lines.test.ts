import { expect, test } from 'vitest';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { linesOf, progressOf, refusedLines } from './import-lines';

const SUBJECT = 'tool weather';
const item = (fields: Partial<ReportItem>): ReportItem => ({ kind: 'entity', entityType: 'tools', subject: SUBJECT, state: 'changed', outcome: 'updated', differences: [{ field: 'url', mine: 'https://mine', theirs: 'https://theirs', secretDiffers: false }], blanks: [], withheld: [], ...fields });
const finding = (code: Finding['code'], severity: Finding['severity'], reason: string): Finding => ({ code, severity, step: 'schema', subject: SUBJECT, field: 'url', reason });

test('an import tells names, and no value of a field', () => {
  const findings = [finding('ENTITY_INVALID', 'error', 'a text was expected'), finding('PRIVATE_ADDRESS', 'warning', '10.1.2.3'), finding('VALUE_TRANSLATED', 'note', 'x')];
  const items = [item({ outcome: 'undecided' }), item({ outcome: 'renamed', keptName: 'weather_imported_1' })];
  expect(linesOf({ findings, items, dryRun: false })).toEqual({
    errors: ['tool weather, url: An entry of the gateway configuration can not be taken (a text was expected)', 'tool weather: it is there already, and not the same: url'],
    warnings: ['tool weather, url: The address is one of a private network', 'Renamed tool weather to weather_imported_1'],
  });
  expect(linesOf({ findings: [], items, dryRun: true }).warnings).toEqual(['Renamed tool weather to weather_imported_1', 'Would import tool: weather']);
});

test('of very many lines the first thousand are told', () => {
  const { errors } = linesOf({ findings: [], items: Array.from({ length: 1002 }, () => item({ outcome: 'undecided' })), dryRun: false });
  expect([errors.length, errors.at(-1)]).toEqual([1001, 'and 2 more']);
});

test('a plan that was refused tells what stood in the way', () => {
  const { outcome: _, ...changed } = item({});
  const planned = { ...changed, key: 'e0', source: 0, secrets: 0, findings: [finding('REFERENCE_UNRESOLVED', 'error', 'tool nowhere')] };
  const plan = { sources: [], items: [planned, { ...planned, state: 'new' as const, findings: [] }] };
  expect(refusedLines(plan, 'CONFLICTS_UNDECIDED')).toEqual(['tool weather: it is there already, and not the same: url']);
  expect(refusedLines(plan, 'ITEMS_REJECTED')).toEqual([expect.stringContaining('(tool nowhere)')]);
});

test('figures are those of the gateway', () => {
  expect(progressOf({ environment: 'x', total: 21, created: 1, updated: 2, renamed: 3, unchanged: 4, skipped: 5, failed: 6 })).toEqual({ total: 21, processed: 15, created: 4, updated: 2, skipped: 9, failed: 6 });
});
