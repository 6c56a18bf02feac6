import { AppError } from '../../../src-shared/errors/app-error';
import type { CoreEvent } from '../../../src-shared/contract/events';
import type { Job } from '../../../src-shared/transfer/job';
import { stop, type JobStep, type JobWatch } from '../import/job-watch';
import { RateMeter } from './rate-meter';

export interface JobStart {
  /** Chosen by who follows it; absent: a number of its own. */
  readonly id: string | undefined;
  readonly kind: Job['kind'];
  readonly title: string;
}

export interface JobParts {
  readonly now: () => Date;
  /** Milliseconds, steadily growing. */
  readonly clock: () => number;
  readonly mintId: () => string;
}

interface Followed {
  job: Job;
  readonly signal: SharedArrayBuffer;
  readonly meter: RateMeter;
  toldAt: number;
}

const FIRST_PHASE: Readonly<Record<Job['kind'], Job['phase']>> = { plan: 'read', apply: 'compare', rotate: 'seal', export: 'read', compare: 'compare', change: 'read', undo: 'compare' };

/** Jobs that are told of after they ended. */
const MOST_ENDED = 50;
/** Between two tellings of one job, in milliseconds. */
const TELL_MS = 100;

/** Work that takes long enough to be watched: what runs, how far it is, and who may stop it. */
export class JobService {
  readonly #parts: JobParts;
  /** In the order of their start. */
  readonly #jobs = new Map<string, Followed>();
  readonly #listeners = new Set<(event: CoreEvent) => void>();

  constructor(parts: JobParts) {
    this.#parts = parts;
  }

  /** Newest first. */
  list(): Job[] {
    return [...this.#jobs.values()].map(({ job }) => job).toReversed();
  }

  /** Asks a job to stop; one that is over, or was never there, is left alone. */
  cancel(id: string): void {
    const followed = this.#jobs.get(id);
    if (followed?.job.state === 'running') stop(followed.signal);
  }

  /** Asks all of them: who ends in the middle of something leaves everything as it was before. */
  cancelAll(): void {
    for (const id of this.#jobs.keys()) this.cancel(id);
  }

  on(listener: (event: CoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follows `work` to its end; what it gives back or throws is what comes out. `historyIdOf` says what it left in the history. */
  async run<Value>({ id = this.#parts.mintId(), kind, title }: JobStart, work: (watch: JobWatch) => Promise<Value>, historyIdOf: (value: Value) => number | undefined = () => undefined): Promise<Value> {
    const job: Job = { id, kind, title, state: 'running', phase: FIRST_PHASE[kind], done: 0, startedAt: this.#parts.now().toISOString() };
    const followed: Followed = { job, signal: new SharedArrayBuffer(4), meter: new RateMeter(), toldAt: this.#parts.clock() };
    this.#jobs.delete(id);
    this.#jobs.set(id, followed);
    this.#forgetOld();
    try {
      const value = await work({ step: (step) => this.#step(followed, step), signal: followed.signal });
      const historyId = historyIdOf(value);
      this.#end(followed, { state: 'done', ...(historyId !== undefined && { historyId }) });
      return value;
    } catch (error) {
      this.#end(followed, endOf(error));
      throw error;
    }
  }

  #step(followed: Followed, { phase, done, total, name }: JobStep): void {
    const now = this.#parts.clock();
    const { id, kind, title, state, startedAt } = followed.job;
    const entered = phase !== followed.job.phase;
    if (entered) followed.meter.restart();
    const rate = followed.meter.rate(now, done);
    followed.job = {
      id, kind, title, state, phase, done, startedAt,
      ...(total !== undefined && { total }), ...(rate !== undefined && { rate }), ...(name !== undefined && { name }),
    };
    // A phase may be short and hold the thread: who follows must not be left behind in the one before.
    if (!entered && now - followed.toldAt < TELL_MS) return;
    followed.toldAt = now;
    this.#tell(followed.job);
  }

  #end(followed: Followed, end: Partial<Job>): void {
    const told = followed.job;
    followed.job = { ...told, ...end, endedAt: this.#parts.now().toISOString() };
    this.#tell(followed.job);
  }

  #tell(job: Job): void {
    for (const listener of this.#listeners) listener({ name: 'job.changed', payload: job });
  }

  #forgetOld(): void {
    const ended = [...this.#jobs.values()].filter(({ job }) => job.state !== 'running');
    for (const { job } of ended.slice(0, -MOST_ENDED)) this.#jobs.delete(job.id);
  }
}

function endOf(error: unknown): Partial<Job> {
  if (!(error instanceof AppError)) return { state: 'failed', failure: { code: 'INTERNAL', details: {} } };
  const { code, details } = error;
  return code === 'CANCELLED' ? { state: 'cancelled' } : { state: 'failed', failure: { code, details } };
}
