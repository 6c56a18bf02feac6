import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { LockWatch } from './lock-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('looks often, one look at a time, until it is closed', async () => {
  const ends: (() => void)[] = [];
  const watch = new LockWatch({ look: () => new Promise((resolve) => { ends.push(resolve); }), reportFault: () => undefined });
  watch.begin();
  watch.begin();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ends.length).toBe(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(400);
  expect(ends.length).toBe(2);
  ends[1]?.();
  watch.close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ends.length).toBe(2);
});

test('reports a trouble once until it is over, and a busy database never', async () => {
  const troubles: (Error | undefined)[] = [new AppError('DATABASE_BUSY'), new TypeError('one'), new TypeError('the same'), undefined, new TypeError('two')];
  const faults: unknown[] = [];
  const look = async (): Promise<void> => {
    const trouble = troubles.shift();
    if (trouble !== undefined) throw trouble;
  };
  const watch = new LockWatch({ look, reportFault: (error) => faults.push(error), interval: 10 });
  watch.begin();
  await vi.advanceTimersByTimeAsync(100);
  watch.close();
  expect(faults).toEqual([new TypeError('one'), new TypeError('two')]);
});
