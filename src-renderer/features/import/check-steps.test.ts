import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src-shared/transfer/finding';
import { checkSteps } from './check-steps';
import { noticedIn } from './noticed';
import { planItem, planOf, source } from './samples/sample-plan';

const note: Finding = { code: 'COMMENTS_NOT_KEPT', severity: 'note', step: 'format', subject: 'P/a' };
const warning: Finding = { code: 'SHELL_WRAPPER', severity: 'warning', step: 'security' };
const error: Finding = { code: 'ENTRY_NOT_A_SERVER', severity: 'error', step: 'schema' };
const unread = source('b.json', { failure: { code: 'FILE_TOO_NEW', details: {} } });
const plan = planOf([
  planItem('p0', 'P', { state: 'changed' }), planItem('p0/m0', 'P/a', { findings: [warning] }),
  planItem('p0/r0', 'P/b', { state: 'rejected', findings: [error] }), planItem('p0/m1', 'P/c', { state: 'missing' }),
], { sources: [source('a', { findings: [note] }), unread] });

test('the six steps stand in the order of the specification, each with what it counts', () => {
  expect(checkSteps(plan).map(({ step, errors, warnings, notes, tone }) => [step, errors, warnings, notes, tone])).toEqual([
    ['format', 0, 0, 1, 'ok'], ['schema', 1, 0, 0, 'danger'], ['dependencies', 1, 0, 0, 'danger'],
    ['conflicts', 0, 1, 0, 'warn'], ['security', 0, 1, 0, 'danger'], ['migration', 1, 0, 0, 'danger'],
  ]);
});

describe('what was noticed', () => {
  test('stands together, faults first, then risks, and leads to the item that it is about', () => {
    expect(noticedIn(plan).map((noticed) => [noticed.kind, noticed.step, noticed.kind === 'finding' ? noticed.key : noticed.kind === 'item' ? noticed.item.key : noticed.name])).toEqual([
      ['file', 'migration', 'b.json'], ['finding', 'schema', undefined], ['item', 'dependencies', 'p0/m1'],
      ['finding', 'security', 'p0/m0'], ['item', 'conflicts', 'p0'], ['finding', 'format', 'p0/m0'],
    ]);
  });

  test('is as much as the steps count', () => {
    for (const { step, errors, warnings, notes } of checkSteps(plan)) {
      expect(noticedIn(plan).filter((noticed) => noticed.step === step)).toHaveLength(errors + warnings + notes);
    }
  });
});
