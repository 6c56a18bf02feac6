import { useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { Job } from '../../src-shared/transfer/job';
import { JOB_TEXTS } from '../texts/job-texts';
import { bridge } from './bridge';
import { tellFailure } from './tell-failure';
import { call, queries, useOperation } from './use-operation';

/** Younger than this a job is nothing to show: most are over by then. */
const NOTICED = 300;
const NOTHING: readonly never[] = [];

const useStopping = create<{ readonly ids: ReadonlySet<string> }>()(() => ({ ids: new Set() }));

/** Whether this window asked a job to stop. */
export const isStopping = (id: string): boolean => useStopping.getState().ids.has(id);
export const useIsStopping = (id: string | undefined): boolean => useStopping(({ ids }) => id !== undefined && ids.has(id));

/** Asks a job to stop. How it ends is told by whoever began it. @throws OperationError */
export async function stopJob(jobId: string): Promise<void> {
  useStopping.setState(({ ids }) => ({ ids: new Set([...ids, jobId]) }));
  try {
    await call('job.cancel', { jobId });
  } catch (error) {
    useStopping.setState(({ ids }) => ({ ids: new Set([...ids].filter((id) => id !== jobId)) }));
    throw error;
  }
}

/** As `stopJob`, for a person who pressed Cancel: they are told where that could not be asked. */
export async function cancelJob(jobId: string): Promise<void> {
  try {
    await stopJob(jobId);
  } catch (error) {
    tellFailure(JOB_TEXTS.notCancelled, error);
  }
}

/** Once more where the wish came before the job was there to hear it. */
export const repeatStops = (): (() => void) => bridge.on('job.changed', ({ id, state }) => {
  if (state === 'running' && isStopping(id)) void bridge.call('job.cancel', { jobId: id });
});

/** A job as it was last told; undefined while nothing was. */
export const useJob = (id: string | undefined): Job | undefined => useOperation('job.list', {}, { enabled: id !== undefined }).data?.find((job) => job.id === id);

/** What has run long enough to be shown, oldest first. */
export function useRunningJobs(): readonly Job[] {
  const { data = NOTHING } = useOperation('job.list', {});
  const [noticed, setNoticed] = useState<ReadonlySet<string>>(new Set());
  const running = useMemo(() => data.filter(({ state }) => state === 'running').toReversed(), [data]);
  useEffect(() => {
    const timers = running.filter(({ id }) => !noticed.has(id)).map(({ id, startedAt }) => setTimeout(() => setNoticed((ids) => new Set([...ids, id])), Math.max(0, Date.parse(startedAt) + NOTICED - Date.now())));
    return () => timers.forEach((timer) => clearTimeout(timer));
  }, [running, noticed]);
  return useMemo(() => running.filter(({ id }) => noticed.has(id)), [running, noticed]);
}

/** A job that began without a word yet is asked for. */
export const lookForJobs = (): Promise<void> => queries.invalidateQueries({ queryKey: ['job.list'] });

/** How a job ended, whoever began it; undefined where nobody knows of it any more. @throws OperationError */
export async function endOfJob(jobId: string): Promise<Job | undefined> {
  let changed: () => void = () => undefined;
  const stops = (['job.changed', 'kept.changed'] as const).map((name) => bridge.on(name, () => changed()));
  try {
    for (;;) {
      const next = new Promise<void>((resolve) => {
        changed = resolve;
      });
      const job = (await call('job.list', {})).find(({ id }) => id === jobId);
      if (job?.state !== 'running') return job;
      await next;
    }
  } finally {
    stops.forEach((stop) => stop());
  }
}
