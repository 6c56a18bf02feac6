import { expect, test } from 'vitest';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { ResolutionSchema, type Resolution } from '../../../src-shared/transfer/resolution';
import { planItem, planOf, reportItem, reportOf } from './samples/sample-plan';
import { wholeReport } from './whole-report';

const field = { field: 'command', mine: 'npx', theirs: 'uvx', secretDiffers: false };
const first = planItem('p0', 'P');
const cut = (items: readonly PlanItem[], answers: Partial<Resolution> = {}, removals: readonly string[] = []): readonly (readonly [string | undefined, string])[] => {
  const plan = planOf([first, ...items], { removals: [...removals] });
  const report = reportOf([reportItem(first, 'added')], { total: plan.items.length + removals.length });
  return wholeReport(plan, report, { ...ResolutionSchema.parse({}), ...answers }).items.slice(1).map(({ key, outcome, subject }) => [key ?? subject, outcome]);
};

test('a report that tells everything is taken as it is', () => {
  const report = reportOf([reportItem(first, 'added')]);
  expect(wholeReport(planOf([first]), report, ResolutionSchema.parse({}))).toBe(report);
});

test.each([
  ['new', {}, 'added'], ['identical', {}, 'unchanged'], ['rejected', {}, 'rejected'], ['missing', {}, 'rejected'], ['ambiguous', {}, 'undecided'],
  ['ambiguous', { choices: { 'p0/m0': 'x' } }, 'added'], ['ambiguous', { decisions: { 'p0/m0': 'skip' } }, 'skipped'],
  ['changed', {}, 'undecided'], ['changed', { decisions: { 'p0/m0': 'update' } }, 'updated'], ['name-taken', { decisions: { 'p0/m0': 'rename' } }, 'renamed'],
  ['changed', { decisions: { 'p0/m0': 'merge' } }, 'undecided'], ['changed', { decisions: { 'p0/m0': 'merge' }, fields: { 'p0/m0': { command: 'mine' } } }, 'merged'],
  ['new', { excluded: ['p0/m0'] }, 'skipped'], ['new', { excluded: ['p0'] }, 'skipped'],
] as const)('what is %s with %j is %s', (state, answers, outcome) => {
  expect(cut([planItem('p0/m0', 'P/a', { state, differences: [field] })], answers as Partial<Resolution>)).toEqual([['p0/m0', outcome]]);
});

test.each([['undecided', {}, 'undecided'], ['left as it is', { decisions: { p1: 'skip' } }, 'skipped'], ['kept twice', { decisions: { p1: 'rename' } }, 'added']] as const)('what belongs to a profile that is %s goes with it', (_, answers, outcome) => {
  const items = [planItem('p1', 'Q', { state: 'name-taken' }), planItem('p1/m0', 'Q/a'), planItem('p1/r0', 'Q/b', { state: 'rejected' })];
  expect(cut(items, answers as Partial<Resolution>).slice(1)).toEqual([['p1/m0', outcome], ['p1/r0', 'rejected']]);
});

test('what a replaced profile loses is told once', () => expect(cut([], {}, ['P/old'])).toEqual([['P/old', 'removed']]));
