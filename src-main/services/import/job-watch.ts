import { AppError } from '../../../src-shared/errors/app-error';
import type { JobPhase } from '../../../src-shared/transfer/job';

export interface JobStep {
  readonly phase: JobPhase;
  readonly done: number;
  readonly total?: number;
  /** What it is at. */
  readonly name?: string;
}

/** Who follows a long piece of work, and may stop it. */
export interface JobWatch {
  step(step: JobStep): void;
  /** Four bytes that are not zero once somebody asks it to stop: threads see them at once, even in the middle of a transaction. */
  readonly signal: SharedArrayBuffer;
}

/** Nobody follows it. */
export const UNWATCHED: JobWatch = { step: () => undefined, signal: new SharedArrayBuffer(4) };

export const isStopped = (signal: SharedArrayBuffer): boolean => Atomics.load(new Int32Array(signal), 0) !== 0;
export const stop = (signal: SharedArrayBuffer): void => void Atomics.store(new Int32Array(signal), 0, 1);

/** Tells how far it is. @throws AppError CANCELLED when somebody asked it to stop. */
export function reach(watch: JobWatch, step: JobStep): void {
  if (isStopped(watch.signal)) throw new AppError('CANCELLED');
  watch.step(step);
}

/** Lets others have the thread for a moment, so that who waits for an answer gets it. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work between two breaths, in milliseconds. */
export const BREATH_MS = 15;
