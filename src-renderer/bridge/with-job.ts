import type { Job } from '../../src-shared/transfer/job';

/** The list with the latest of one job in it: in its place, or as the newest. */
export const withJob = (jobs: readonly Job[], job: Job): readonly Job[] =>
  (jobs.some(({ id }) => id === job.id) ? jobs.map((other) => (other.id === job.id ? job : other)) : [job, ...jobs]);
