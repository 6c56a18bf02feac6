import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { ResolutionSchema, type Resolution } from '../../../src-shared/transfer/resolution';
import { broughtBlanks } from './brought-blanks';
import { importNumbers } from './import-numbers';
import { previewReport } from './preview-report';
import { questionsOf } from './questions';
import { planItem, planOf, reportItem, reportOf } from './samples/sample-plan';
import { wholeItems } from './samples/whole-items';

const field = { field: 'command', mine: 'npx', theirs: 'uvx', secretDiffers: false };
const first = planItem('p0', 'P');
const NO_ANSWERS = ResolutionSchema.parse({});
/** What becomes of the items of a plan of which a dry run told the first only. */
const cut = (items: readonly PlanItem[], answers: Partial<Resolution> = {}, removals: readonly string[] = []): readonly (readonly [string | undefined, string])[] => {
  const plan = planOf([first, ...items], { removals: [...removals] });
  const report = reportOf([reportItem(first, 'added')], { total: plan.items.length + removals.length });
  return previewReport(plan, report, { ...NO_ANSWERS, ...answers }).items.slice(1).map(({ key, outcome, subject }) => [key ?? subject, outcome]);
};

test('a report that tells everything is taken as it is', () => {
  const report = reportOf([reportItem(first, 'added')]);
  expect(previewReport(planOf([first]), report, NO_ANSWERS)).toEqual({ items: report.items, numbers: importNumbers(report.items) });
});

test.each([
  ['rejected', {}, 'rejected'], ['missing', {}, 'rejected'], ['ambiguous', {}, 'undecided'],
  ['ambiguous', { choices: { 'p0/m0': 'x' } }, 'added'], ['ambiguous', { decisions: { 'p0/m0': 'skip' } }, 'skipped'],
  ['changed', {}, 'undecided'], ['changed', { decisions: { 'p0/m0': 'update' } }, 'updated'], ['name-taken', { decisions: { 'p0/m0': 'rename' } }, 'renamed'],
  ['changed', { decisions: { 'p0/m0': 'merge' } }, 'undecided'], ['changed', { decisions: { 'p0/m0': 'merge' }, fields: { 'p0/m0': { command: 'mine' } } }, 'merged'],
  ['changed', { excluded: ['p0/m0'] }, 'skipped'], ['changed', { excluded: ['p0'] }, 'skipped'],
] as const)('what is %s with %j is %s', (state, answers, outcome) => {
  expect(cut([planItem('p0/m0', 'P/a', { state, differences: [field] })], answers as Partial<Resolution>)).toEqual([['p0/m0', outcome]]);
});

test('what is plain is only counted', () => {
  expect(cut([planItem('p0/m0', 'P/a'), planItem('p0/m1', 'P/b', { state: 'identical' })])).toEqual([]);
  expect(cut([planItem('p0/m0', 'P/a', { blanks: ['env.T'] })])).toEqual([['p0/m0', 'added']]);
});

test('what a replaced profile loses is told once', () => expect(cut([], {}, ['P/old'])).toEqual([['P/old', 'removed']]));

const states = fc.constantFrom('new', 'new', 'new', 'identical', 'changed', 'rejected', 'missing', 'name-taken', 'ambiguous');
const servers = fc.array(fc.record({ state: states, blank: fc.boolean() }), { maxLength: 5 });
const profiles = fc.array(fc.record({ state: fc.constantFrom('new', 'identical', 'changed', 'name-taken'), servers }), { minLength: 1, maxLength: 4 });

test('numbers, questions and blanks are those of all items one by one', () => {
  fc.assert(fc.property(profiles, fc.infiniteStream(fc.nat(9)), (made, dice) => {
    const roll = (): number => Number(dice.next().value);
    const items = made.flatMap(({ state, servers: own }, p) => [
      planItem(`p${p}`, `P${p}`, { state }),
      ...own.map((server, m) => planItem(`p${p}/m${m}`, `P${p}/s${m}`, { state: server.state, differences: [field], blanks: server.blank ? ['env.T'] : [] })),
    ]);
    const plan = planOf(items);
    const decisions = Object.fromEntries(items.flatMap(({ key }) => {
      const choice = (['skip', 'update', 'rename'] as const)[roll()];
      return choice === undefined ? [] : [[key, choice]];
    }));
    const sent = { ...NO_ANSWERS, decisions, excluded: items.filter(() => roll() === 0).map(({ key }) => key) };
    // The dry run tells some, in order; what it does not tell is as the plan and the answers say.
    const all = wholeItems(plan, reportOf([], { total: items.length }), sent);
    const report = reportOf(all.filter(() => roll() < 3), { total: items.length + 1 });
    const whole = wholeItems(plan, report, sent);
    const preview = previewReport(plan, report, sent);
    expect(preview.numbers).toEqual(importNumbers(whole));
    expect(questionsOf(plan, preview.items, {}, sent.excluded, sent)).toEqual(questionsOf(plan, whole, {}, sent.excluded, sent));
    expect(broughtBlanks(plan, preview.items, {})).toEqual(broughtBlanks(plan, whole, {}));
  }), { numRuns: 300 });
});
