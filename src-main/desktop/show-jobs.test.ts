import { expect, test } from 'vitest';
import type { CoreEvent } from '../../src-shared/contract/events';
import type { Job } from '../../src-shared/transfer/job';
import { showJobs } from './show-jobs';

const job = (id: string, more: Partial<Job>): CoreEvent =>
  ({ name: 'job.changed', payload: { id, kind: 'apply', title: 'a.zip', state: 'running', phase: 'write', done: 0, startedAt: '2026-11-20T10:00:00.000Z', ...more } });

test('the bar follows the jobs and goes with the last of them; nothing is told twice', () => {
  const shown: number[] = [];
  let tell: (event: CoreEvent) => void = () => undefined;
  let changing = false;
  const jobs = showJobs({ showProgress: (value) => shown.push(value) }, {
    isChanging: () => changing,
    on: (listener) => {
      tell = listener;
      return () => undefined;
    },
  });
  tell(job('quick', { state: 'done' }));
  expect(shown).toEqual([]);
  expect(jobs.anyWriting()).toBe(false);
  tell(job('look', { kind: 'plan' }));
  expect(jobs.anyWriting()).toBe(false);
  tell(job('look', { kind: 'plan', state: 'done' }));
  tell(job('one', {}));
  expect(jobs.anyWriting()).toBe(true);
  tell({ name: 'kept.changed', payload: { revision: 1 } });
  tell(job('one', { done: 1, total: 4 }));
  tell(job('one', { done: 1, total: 4, name: 'Work' }));
  tell(job('two', { done: 3, total: 4 }));
  tell(job('one', { state: 'cancelled' }));
  tell(job('two', { done: 4, total: 4 }));
  tell(job('two', { state: 'done' }));
  expect(jobs.anyWriting()).toBe(false);
  // An undo of ten thousand profiles is no job, and takes seconds.
  changing = true;
  expect(jobs.anyWriting()).toBe(true);
  expect(shown).toEqual([2, -1, 2, 0.25, 0.5, 0.75, 1, -1]);
});
