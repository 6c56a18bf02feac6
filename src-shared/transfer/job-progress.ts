import type { Job } from './job';

/** How much of its phase a job has done, from 0 to 1; undefined while nobody can tell, also as long as nothing is. */
export function shareDone({ done, total }: Pick<Job, 'done' | 'total'>): number | undefined {
  return total === undefined || total <= 0 || done <= 0 ? undefined : Math.min(1, done / total);
}

/** Whole seconds that the phase still takes at its rate; undefined while nobody can tell. */
export function secondsLeft({ done, total, rate }: Pick<Job, 'done' | 'total' | 'rate'>): number | undefined {
  return total === undefined || rate === undefined || rate <= 0 || done <= 0 ? undefined : Math.ceil(Math.max(0, total - done) / rate);
}
