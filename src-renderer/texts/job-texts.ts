import { secondsLeft, shareDone } from '../../src-shared/transfer/job-progress';
import type { Job, JobPhase } from '../../src-shared/transfer/job';
import { sentences } from './in-sentence';
import { counted, numberText } from './plural';

export const JOB_TEXTS = sentences({
  phases: { read: 'Reading', unlock: 'Unlocking', compare: 'Comparing', seal: 'Sealing', write: 'Writing', finish: 'Finishing' },
  waits: 'Starting',
  titles: {
    plan: (files: string) => (files === '' ? 'Looking into pasted text' : `Looking into ${files}`),
    export: (profiles: string) => `Exporting ${profiles}`,
    compare: () => 'Comparing environments',
    change: () => 'Changing many entries',
    undo: () => 'Undoing a change',
    rotate: () => 'Changing the key of the vault',
    apply: (files: string) => (files === '' ? 'Importing pasted text' : `Importing ${files}`),
  },
  progress: (what: string) => `Progress: ${what}`,
  percent: (share: number) => new Intl.NumberFormat(undefined, { style: 'percent' }).format(Math.floor(share * 100) / 100),
  cancel: 'Cancel',
  cancelOne: (title: string) => `Cancel: ${title}`,
  cancelling: 'Cancelling…',
  notCancelled: 'Could not cancel',
  cancelled: 'Cancelled. Nothing was changed.',
  run: (count: number) => (count === 1 ? '1 job runs' : `${counted(count, 'job')} run`),
} as const);

/** Steps of a phase are files while reading and profiles while comparing; rows that are written have no word. */
const UNITS: Readonly<Partial<Record<JobPhase, string>>> = { read: 'file', compare: 'profile' };
/** An export opens and seals profiles, and writes a file of each. */
const EXPORT_UNITS: typeof UNITS = { read: 'profile', seal: 'profile', write: 'file' };

/** `Importing team.zip`: what a job is. */
export const jobTitle = ({ kind, title }: Pick<Job, 'kind' | 'title'>): string => JOB_TEXTS.titles[kind](title.replace(/ \+(\d+)$/, (_, more: string) => ` and ${more} more`));

/** `Writing, 62%`; only the phase while nobody knows how much there is. */
export function jobState(job: Job): string {
  const share = shareDone(job);
  return share === undefined ? JOB_TEXTS.phases[job.phase] : `${JOB_TEXTS.phases[job.phase]}, ${JOB_TEXTS.percent(share)}`;
}

/** Both, also before a word of the job was heard, and after it was asked to stop. */
export const jobWords = (job: Job | undefined, stopping: boolean): { readonly state: string; readonly count: string } =>
  ({ state: stopping ? JOB_TEXTS.cancelling : job === undefined ? JOB_TEXTS.waits : jobState(job), count: job === undefined || stopping ? '' : jobCount(job) });

/** `3,104 of 5,020, 1,240 a second, about 2 s left`, as far as it is known. */
export function jobCount(job: Job): string {
  const { kind, phase, done, total, rate } = job;
  const unit = (kind === 'export' ? EXPORT_UNITS : UNITS)[phase];
  const left = secondsLeft(job);
  const of = total === undefined ? (done > 0 ? (unit === undefined ? numberText(done) : counted(done, unit)) : '') : `${numberText(done)} of ${unit === undefined ? numberText(total) : counted(total, unit)}`;
  return [
    ...(of === '' ? [] : [of]),
    ...(rate === undefined || rate < 1 ? [] : [`${numberText(Math.round(rate))} a second`]),
    ...(left === undefined || left < 2 ? [] : [`about ${left < 90 ? `${numberText(left)} s` : `${numberText(Math.round(left / 60))} min`} left`]),
  ].join(', ');
}
