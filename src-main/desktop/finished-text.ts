import { failureLines } from '../../src-shared/errors/error-text';
import type { Job } from '../../src-shared/transfer/job';

export interface FinishedText {
  readonly title: string;
  readonly body: string;
}

const KINDS: Readonly<Record<Job['kind'], string>> = { plan: 'Looking into files', apply: 'Import', rotate: 'Changing the key', export: 'Export', compare: 'Comparison', change: 'Change', undo: 'Undo' };

/** What took less is over before anybody has turned to something else. In milliseconds. */
const WORTH_TELLING = 3000;

/** What the system tells of a job that ended while nobody looked; undefined for what is not worth it: short ones, and those that the person stopped. */
export function finishedText({ kind, state, title, startedAt, endedAt, failure }: Job): FinishedText | undefined {
  if (state !== 'done' && state !== 'failed') return undefined;
  if (endedAt === undefined || Date.parse(endedAt) - Date.parse(startedAt) < WORTH_TELLING) return undefined;
  const about = title.replace(/ \+(\d+)$/, (_, more: string) => ` and ${more} more`);
  if (state === 'done') return { title: `${KINDS[kind]}: done`, body: about };
  const [why = ''] = failure === undefined ? [] : failureLines(failure, 'window');
  return { title: `${KINDS[kind]}: failed`, body: [about, why].filter((line) => line !== '').join('\n') };
}
