import type { JobWatch } from '../import/job-watch';
import type { FileSink } from './destination';
import { unlessStopped } from './unless-stopped';

/** Writes to a sink while the next chunk is made: at most one is on its way. */
export class WriteAhead {
  readonly #sink: Pick<FileSink, 'write'>;
  readonly #watch: Pick<JobWatch, 'signal'>;
  #writing: Promise<void> = Promise.resolve();

  constructor(sink: Pick<FileSink, 'write'>, watch: Pick<JobWatch, 'signal'>) {
    this.#sink = sink;
    this.#watch = watch;
  }

  /** Resolves when the chunk before it is written. @throws AppError what became of that one; CANCELLED when somebody asks to stop meanwhile */
  async write(chunk: Uint8Array): Promise<void> {
    await this.#writing;
    this.#writing = unlessStopped(this.#sink.write(chunk), this.#watch);
    // It is told by the next write, or by `finish`; where something else fails first, that is told.
    this.#writing.catch(() => undefined);
  }

  /** Resolves when the last one is written. @throws AppError as `write` */
  finish(): Promise<void> {
    return this.#writing;
  }
}
