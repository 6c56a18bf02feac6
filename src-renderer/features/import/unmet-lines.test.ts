import { expect, test } from 'vitest';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import type { Finding } from '../../../src-shared/transfer/finding';
import { planItem, reportItem, reportOf } from './samples/sample-plan';
import { unmetLines } from './unmet-lines';

const finding: Finding = { code: 'COMMENTS_NOT_KEPT', severity: 'warning', step: 'format' };
const withheld = reportItem(planItem('p0/m0', 'Work/a'), 'updated', { withheld: ['env.T'] });
const left = reportItem(planItem('p0/m1', 'Work/b'), 'skipped', { withheld: ['env.T'] });

test.each([
  ['before what was found', ['unmet', findingLine(finding), 'withheld'], [finding], ['unmet']],
  ['before what was withheld', ['unmet', 'withheld'], [], ['unmet']],
  ['nothing', ['withheld'], [], []],
  ['nothing but what was found', [findingLine(finding), 'withheld'], [finding], []],
] as const)('answers that could not be followed stand first: %s', (_, warnings, findings, unmet) => {
  expect(unmetLines(reportOf([withheld, left], { warnings: [...warnings], findings: [...findings] }))).toEqual(unmet);
});
