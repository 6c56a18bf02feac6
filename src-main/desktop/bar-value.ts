import { shareDone } from '../../src-shared/transfer/job-progress';
import type { Job } from '../../src-shared/transfer/job';

/** Electron's words for a bar that is not there, and for one without an end. */
export const NO_BAR = -1;
export const ENDLESS_BAR = 2;

/** What the task bar shows of all jobs together: their mean, or a bar without an end as soon as one of them can't tell. */
export function barValue(jobs: Iterable<Pick<Job, 'state' | 'done' | 'total'>>): number {
  const running = [...jobs].filter(({ state }) => state === 'running');
  const known = running.map(shareDone).filter((share) => share !== undefined);
  if (running.length === 0) return NO_BAR;
  return known.length < running.length ? ENDLESS_BAR : known.reduce((sum, share) => sum + share, 0) / known.length;
}
