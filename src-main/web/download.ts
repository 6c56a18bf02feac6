import { AppError } from '../../src-shared/errors/app-error';
import type { Destination, FileSink, PlannedFile } from '../services/export/destination';

/** A reader that takes nothing for so long has gone, whatever its connection says; in milliseconds. */
const MOST_WAIT = 60_000;

/** A file on its way to whoever asked for it: each piece is made when the last one is taken. */
export class Download implements FileSink {
  readonly body: ReadableStream<Uint8Array>;
  /** The file, once there is something of it. */
  readonly begun: Promise<PlannedFile>;
  readonly #begin: (file: PlannedFile) => void;
  readonly #gone = Promise.withResolvers<never>();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #wanted = Promise.withResolvers<void>();
  #file: PlannedFile | undefined;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<PlannedFile>();
    [this.begun, this.#begin] = [promise, resolve];
    // Who has not begun to wait must not be missed.
    this.#gone.promise.catch(() => undefined);
    this.body = new ReadableStream({
      start: (controller) => {
        this.#controller = controller;
      },
      pull: () => this.#wanted.resolve(),
      cancel: () => this.#gone.reject(new AppError('CANCELLED')),
    });
  }

  get destination(): Destination {
    return (file) => {
      this.#file = file;
      return Promise.resolve(this);
    };
  }

  async write(chunk: Uint8Array): Promise<void> {
    await this.#untilWanted();
    this.#wanted = Promise.withResolvers();
    this.#controller?.enqueue(chunk);
    this.#tell();
  }

  /** All of it was taken. */
  async commit(): Promise<string> {
    this.#tell();
    await this.#untilWanted();
    return this.#file?.fileName ?? '';
  }

  /** What was sent can't be taken back: who reads learns by a broken connection that it is not whole. */
  discard(): Promise<void> {
    return Promise.resolve();
  }

  end(): void {
    this.#controller?.close();
  }

  #tell(): void {
    if (this.#file !== undefined) this.#begin(this.#file);
  }

  async #untilWanted(): Promise<void> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new AppError('CANCELLED')), MOST_WAIT).unref();
    try {
      await Promise.race([this.#wanted.promise, this.#gone.promise, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
