import { isBusy } from './sqlite-failure';

/** How long to wait for another process, in milliseconds. */
export interface Patience {
  /** SQLite's own waiting within one attempt. */
  readonly attempt: number;
  /** All attempts and the pauses between them. */
  readonly total: number;
}

export const PATIENCE: Patience = { attempt: 5_000, total: 30_000 };
/** For a process that others wait for, too: a window, a server. They say that somebody else is writing, and offer to try again. */
export const SHORT_PATIENCE: Patience = { attempt: 200, total: 1_500 };

const FIRST_PAUSE = 50;

/** Runs `attempt` again, after growing pauses, while another process holds the database; blocks the thread. */
export function patiently<Value>(patience: Patience, attempt: () => Value): Value {
  const start = performance.now();
  for (let pause = FIRST_PAUSE; ; pause *= 2) {
    try {
      return attempt();
    } catch (error) {
      const spent = performance.now() - start;
      if (!isBusy(error) || spent + pause + patience.attempt > patience.total) throw error;
    }
    sleep(pause);
  }
}

/** node:sqlite is synchronous, so the wait has to be. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
