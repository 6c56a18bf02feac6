import { expect, test } from 'vitest';
import type { Finding } from './finding';
import { StepSummarySchema, summariseSteps, type StepSummary } from './step-summary';

const finding = (step: Finding['step'], severity: Finding['severity']): Finding => ({ code: 'FIELD_INVALID', step, severity });
const counts = (steps: readonly StepSummary[]): readonly (readonly [string, number, number, number])[] => steps.map(({ step, errors, warnings, notes }) => [step, errors, warnings, notes]);

test('an import without a word has six steps all the same, in the order of the specification', () => {
  expect(counts(summariseSteps([], []))).toEqual([['format', 0, 0, 0], ['schema', 0, 0, 0], ['dependencies', 0, 0, 0], ['conflicts', 0, 0, 0], ['security', 0, 0, 0], ['migration', 0, 0, 0]]);
});

test('findings of files and of items count, and so do the states of items', () => {
  const sources = [
    { findings: [finding('format', 'note'), finding('migration', 'warning')] },
    { findings: [], failure: { code: 'FILE_NOT_PARSED' as const, details: {} } },
    { findings: [], failure: { code: 'FILE_TOO_NEW' as const, details: {} } },
    { findings: [], failure: { code: 'DOCUMENT_INVALID' as const, details: {} } },
    { findings: [], failure: { code: 'CHECKSUM_DIFFERS' as const, details: {} } },
  ];
  const items = [
    { state: 'new' as const, findings: [finding('security', 'warning'), finding('security', 'note'), finding('dependencies', 'warning')] },
    { state: 'changed' as const, findings: [] }, { state: 'name-taken' as const }, { state: 'duplicate' as const }, { state: 'ambiguous' as const },
    { state: 'missing' as const }, { state: 'identical' as const }, { state: 'rejected' as const, findings: [finding('schema', 'error')] },
  ];
  const summary = summariseSteps(sources, items);
  expect(counts(summary)).toEqual([['format', 1, 0, 1], ['schema', 2, 0, 0], ['dependencies', 1, 1, 0], ['conflicts', 0, 4, 0], ['security', 1, 1, 1], ['migration', 1, 1, 0]]);
  for (const step of summary) expect(StepSummarySchema.parse(step)).toEqual(step);
});
