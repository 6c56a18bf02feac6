import { randomUUID } from 'node:crypto';
import type { Job, JobPhase } from '../../src-shared/transfer/job';
import type { CommandContext } from './command-context';

const DOING: Readonly<Record<JobPhase, string>> = { read: 'Reading', unlock: 'Unlocking', compare: 'Comparing with what is kept', seal: 'Sealing', write: 'Writing', finish: 'Finishing' };

/** `Writing: 1,200 of 5,000, 3,100/s, Work` */
export function jobLine({ phase, done, total, rate, name }: Pick<Job, 'phase' | 'done' | 'total' | 'rate' | 'name'>): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en-US');
  const count = total === undefined ? (done === 0 ? undefined : number(done)) : `${number(done)} of ${number(total)}`;
  const told = [count, ...(rate === undefined ? [] : [`${number(rate)}/s`]), name].filter((part) => part !== undefined && part !== '').join(', ');
  return told === '' ? `${DOING[phase]}…` : `${DOING[phase]}: ${told}`;
}

/**
 * Shows a person how far a job is, and stops it at Ctrl-C; a second one ends the process as it always does. `isStopped` says whether it
 * was asked to stop, for work that ends well although.
 */
export async function followJob<Value>({ terminal, call, on, onInterrupt }: CommandContext, work: (jobId: string, isStopped: () => boolean) => Promise<Value>): Promise<Value> {
  const jobId = randomUUID();
  if (!terminal.interactive) return work(jobId, () => false);
  let stopped = false;
  const cancel = (): void => {
    stopped = true;
    void call('job.cancel', { jobId });
  };
  const stopListening = await on((event) => {
    if (event.name !== 'job.changed' || event.payload.id !== jobId || event.payload.state !== 'running') return;
    // Asked before the job had begun.
    if (stopped) cancel();
    terminal.progress(stopped ? 'Stopping…' : jobLine(event.payload));
  });
  const stopHearing = onInterrupt(cancel);
  try {
    return await work(jobId, () => stopped);
  } finally {
    stopHearing();
    stopListening();
  }
}
