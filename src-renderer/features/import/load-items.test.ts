import { describe, expect, test } from 'vitest';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { isSamePlan, loadItems } from './load-items';
import { planItem, planOf } from './samples/sample-plan';

const all = [planItem('p0', 'P'), ...Array.from({ length: 2500 }, (_, index) => planItem(`p0/m${index}`, `P/${index}`))];
const first: ImportPlan = { ...planOf(all), items: all.slice(0, 1000) };
const read = (from: number): Promise<readonly PlanItem[]> => Promise.resolve(all.slice(from, from + 1000));

describe('a long plan', () => {
  test('gets all its items, and says how far it is', async () => {
    const steps: number[] = [];
    const plan = await loadItems(first, { read, isWanted: () => true, onLoaded: (done, total) => steps.push(done, total) });
    expect(plan?.items).toEqual(all);
    expect(steps).toEqual([1000, 2501, 2000, 2501]);
  });

  test('is not read on once it is let go', async () => {
    let asked = 0;
    const counting = (from: number): Promise<readonly PlanItem[]> => {
      asked += 1;
      return read(from);
    };
    expect(await loadItems(first, { read: counting, isWanted: () => false, onLoaded: () => undefined })).toBeUndefined();
    expect(asked).toBe(1);
  });

  test('that got shorter meanwhile ends where it ends', async () => {
    const shorter = (from: number): Promise<readonly PlanItem[]> => Promise.resolve(all.slice(from, Math.min(from + 1000, 1200)));
    expect(await loadItems(first, { read: shorter, isWanted: () => true, onLoaded: () => undefined })).toMatchObject({ total: 1200 });
  });

  test('is the same as long as each of its items is', async () => {
    const plan = planOf(all);
    expect(await isSamePlan(plan, planOf([...all]))).toBe(true);
    expect(await isSamePlan(plan, planOf(all.with(2400, planItem('p0/m2399', 'P/other'))))).toBe(false);
    expect(await isSamePlan(plan, planOf(all, { removals: ['P/x'] }))).toBe(false);
    expect(await isSamePlan(plan, planOf(all.slice(1)))).toBe(false);
  });
});

test('a short plan is taken as it is', async () => {
  const plan = planOf(all.slice(0, 3));
  expect(await loadItems(plan, { read: () => Promise.reject(new Error('nothing is to be read')), isWanted: () => false, onLoaded: () => undefined })).toBe(plan);
});
