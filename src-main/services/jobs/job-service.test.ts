import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import type { Job } from '../../../src-shared/transfer/job';
import { reach } from '../import/job-watch';
import { JobService } from './job-service';

function service(): { readonly jobs: JobService; readonly told: Job[]; readonly wait: (milliseconds: number) => void } {
  let clock = 0;
  let ids = 0;
  const told: Job[] = [];
  const jobs = new JobService({ now: () => new Date(clock), clock: () => clock, mintId: () => `job ${(ids += 1)}` });
  jobs.on((event) => {
    if (event.name === 'job.changed') told.push(event.payload);
  });
  return { jobs, told, wait: (milliseconds) => void (clock += milliseconds) };
}

describe('a job', () => {
  test('is told of while it runs, at most ten times a second, and once it ended', async () => {
    const { jobs, told, wait } = service();
    const value = await jobs.run({ id: 'a', kind: 'apply', title: 'a.json' }, async (watch) => {
      for (let done = 0; done < 100; done += 1) {
        wait(10);
        watch.step({ phase: 'write', done, total: 100, name: `profile ${done}` });
      }
      return 7;
    }, (entry) => entry);
    expect(value).toBe(7);
    expect(told).toHaveLength(11);
    expect(told.at(-1)).toMatchObject({ id: 'a', state: 'done', phase: 'write', done: 99, total: 100, rate: 100, historyId: 7, endedAt: '1970-01-01T00:00:01.000Z' });
    expect(jobs.list()).toEqual([told.at(-1)]);
  });

  test('is told of as each phase begins, however soon after the last', async () => {
    const { jobs, told } = service();
    await jobs.run({ id: 'a', kind: 'apply', title: '' }, async (watch) => {
      for (const phase of ['compare', 'seal', 'seal', 'write'] as const) watch.step({ phase, done: 0 });
    });
    expect(told.map(({ phase, state }) => `${phase} ${state}`)).toEqual(['seal running', 'write running', 'write done']);
  });

  test('stops where it is asked to, and what it throws comes out', async () => {
    const { jobs } = service();
    const work = jobs.run({ id: 'a', kind: 'plan', title: 'a.json' }, async (watch) => {
      reach(watch, { phase: 'read', done: 1 });
      jobs.cancel('a');
      reach(watch, { phase: 'read', done: 2 });
    });
    await expect(work).rejects.toThrow(new AppError('CANCELLED'));
    expect(jobs.list()).toMatchObject([{ state: 'cancelled', done: 1 }]);
  });

  test('stops with all others when everything ends', async () => {
    const { jobs } = service();
    const asked = Promise.withResolvers<void>();
    const work = ['a', 'b'].map((id) => jobs.run({ id, kind: 'apply', title: id }, async (watch) => {
      await asked.promise;
      reach(watch, { phase: 'write', done: 1 });
    }));
    jobs.cancelAll();
    asked.resolve();
    expect((await Promise.allSettled(work)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(jobs.list()).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled' }]);
  });

  test('that fails says why; a fault says nothing of itself', async () => {
    const { jobs } = service();
    const fails = (error: Error): Promise<void> => jobs.run({ id: undefined, kind: 'plan', title: '' }, () => Promise.reject(error));
    await expect(fails(new AppError('FILE_EMPTY', { subject: 'x' }))).rejects.toThrow();
    await expect(fails(new TypeError('token-123'))).rejects.toThrow();
    expect(jobs.list()).toMatchObject([{ id: 'job 2', state: 'failed', failure: { code: 'INTERNAL', details: {} } }, { id: 'job 1', state: 'failed', failure: { code: 'FILE_EMPTY', details: { subject: 'x' } } }]);
    expect(JSON.stringify(jobs.list())).not.toContain('token-123');
  });

  test('is forgotten when fifty newer ones have ended, and never while it runs', async () => {
    const { jobs } = service();
    const running = Promise.withResolvers<void>();
    const long = jobs.run({ id: 'long', kind: 'apply', title: '' }, () => running.promise);
    for (let count = 0; count < 60; count += 1) await jobs.run({ id: `short ${count}`, kind: 'plan', title: '' }, async () => undefined);
    expect(jobs.list().map(({ id }) => id)).toContain('long');
    expect(jobs.list().length).toBeLessThanOrEqual(52);
    jobs.cancel('short 59');
    expect(jobs.list()[0]?.state).toBe('done');
    running.resolve();
    await long;
  });
});
