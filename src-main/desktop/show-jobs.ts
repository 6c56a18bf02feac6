import type { Job } from '../../src-shared/transfer/job';
import type { Core } from '../operations/core';
import { barValue, NO_BAR } from './bar-value';
import type { MainWindow } from './main-window';

/** What runs now, for whoever asks. */
export interface ShownJobs {
  /** Whether something is being written that would not be whole. */
  readonly anyWriting: () => boolean;
}

/** Keeps the task bar (Windows), the dock (macOS, and Linux where the desktop has one for it) at how far the jobs are. */
export function showJobs(main: Pick<MainWindow, 'showProgress'>, core: Pick<Core, 'on' | 'isChanging'>): ShownJobs {
  const running = new Map<string, Job>();
  let shown = NO_BAR;
  core.on((event) => {
    if (event.name !== 'job.changed') return;
    const { payload: job } = event;
    if (job.state === 'running') running.set(job.id, job);
    else running.delete(job.id);
    const value = barValue(running.values());
    if (value === shown) return;
    shown = value;
    main.showProgress(value);
  });
  return { anyWriting: () => core.isChanging() || [...running.values()].some(({ kind }) => kind !== 'plan') };
}
