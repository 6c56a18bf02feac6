import { expect, test } from 'vitest';
import type { Finding } from '../../../src-shared/transfer/finding';
import { checkSteps, planFindings } from './check-steps';
import { planItem, planOf, source } from './samples/sample-plan';

const note: Finding = { code: 'COMMENTS_NOT_KEPT', severity: 'note', step: 'format' };
const warning: Finding = { code: 'SECRET_CUT_OUT', severity: 'warning', step: 'security' };
const error: Finding = { code: 'ENTRY_NOT_A_SERVER', severity: 'error', step: 'schema' };
const plan = planOf([planItem('p0', 'P'), planItem('p0/m0', 'P/a', { findings: [warning] }), planItem('p0/r0', 'P/b', { state: 'rejected', findings: [error] }), planItem('p0/m1', 'P/c', { state: 'missing' })], { sources: [source('a', { findings: [note] })] });

test('findings of files and items stand together, worst first', () => expect(planFindings(plan)).toEqual([error, warning, note]));

test('the six steps stand in the order of the specification, each with what it counts', () => {
  expect(checkSteps(plan, 2).map(({ step, errors, warnings, notes, asked, tone }) => [step, errors, warnings, notes, asked, tone])).toEqual([
    ['format', 0, 0, 1, 0, 'ok'], ['schema', 1, 0, 0, 0, 'danger'], ['dependencies', 0, 0, 0, 1, 'warn'],
    ['conflicts', 0, 0, 0, 2, 'warn'], ['security', 0, 1, 0, 0, 'warn'], ['migration', 0, 0, 0, 0, 'ok'],
  ]);
});
