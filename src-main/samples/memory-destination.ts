import { joinBytes } from '../../src-shared/join-bytes';
import type { Destination, FileSink, PlannedFile } from '../services/export/destination';

/** A destination that keeps what it is given, and remembers what became of it. */
export class MemoryDestination implements FileSink {
  readonly chunks: Uint8Array[] = [];
  readonly asked: PlannedFile[] = [];
  state: 'open' | 'committed' | 'in clear' | 'discarded' = 'open';
  /** Asked before each chunk is taken. */
  readonly #before: () => Promise<void> | void;

  constructor(before: () => Promise<void> | void = () => undefined) {
    this.#before = before;
  }

  get open(): Destination {
    return (file) => {
      this.asked.push(file);
      return Promise.resolve(this);
    };
  }

  get content(): Uint8Array {
    return joinBytes(this.chunks);
  }

  async write(chunk: Uint8Array): Promise<void> {
    await this.#before();
    this.chunks.push(chunk);
  }

  commit({ inClear }: { readonly inClear: boolean }): Promise<string> {
    this.state = inClear ? 'in clear' : 'committed';
    return Promise.resolve('committed.bin');
  }

  discard(): Promise<void> {
    if (this.state === 'open') this.state = 'discarded';
    return Promise.resolve();
  }
}
