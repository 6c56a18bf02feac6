import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readingHere, type FileReader } from '../services/import/file-reader';
import type { OpenableFile } from '../services/import/openable-file';
import { reach, type JobWatch } from '../services/import/job-watch';
import type { StatedFile } from '../services/import/import-source';
import { openFile, readOpenable, type FileOptions, type ReadFile } from '../services/import/read-file';
import { AppError } from '../../src-shared/errors/app-error';
import { valueOfEnding } from './ending';
import type { ReadAnswer, ReadRequest } from './thread-messages';
import { stopGrowing, YOUNG_MIB } from './heap-generations';

/** Fewer files than this are read sooner than a thread has started. */
const WORTH_A_THREAD = 300;
/** Files in one message. */
const BATCH = 32;
/** Messages under way: one being read, one waiting. */
const AHEAD = 3;

/** Reads many files on a second thread and some on this one, so that both are busy. */
export class ReaderThreads implements FileReader {
  readonly #here: FileReader;
  readonly #threadFolder: string;
  readonly #mintId: () => string;
  #worker: Worker | undefined;
  #requests = 0;
  /** Imports that read now. */
  #reading = 0;

  /** `threadFolder` is where the built threads stand. */
  constructor(threadFolder: string, mintId: () => string) {
    this.#threadFolder = threadFolder;
    this.#mintId = mintId;
    this.#here = readingHere(mintId);
  }

  async readAll(files: readonly OpenableFile[], options: FileOptions, watch: JobWatch, take: (read: ReadFile, index: number) => void): Promise<void> {
    stopGrowing();
    if (files.length < WORTH_A_THREAD) return this.#here.readAll(files, options, watch, take);
    const queue = new Batches(files);
    let done = 0;
    const taken = (read: ReadFile, index: number): void => {
      take(read, index);
      done += 1;
      reach(watch, { phase: 'read', done, total: files.length, name: read.report.name });
    };
    const elsewhere = Array.from({ length: AHEAD }, async () => {
      for (let batch = queue.next(); batch !== undefined; batch = queue.next()) {
        const { first, files: own } = batch;
        const read = await this.#readElsewhere(own, options);
        read.forEach((one, index) => taken(one, first + index));
      }
    });
    const here = (async () => {
      for (let batch = queue.next(); batch !== undefined; batch = queue.next()) {
        const { first, files: own } = batch;
        await this.#here.readAll(own, options, { signal: watch.signal, step: () => undefined }, (one, index) => taken(one, first + index));
        stopGrowing();
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    this.#reading += 1;
    try {
      await settledAll([...elsewhere, here]);
    } finally {
      this.#reading -= 1;
      // What follows takes long, and the memory of a thread that reads nothing more is better given back.
      if (this.#reading === 0) this.close();
    }
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #readElsewhere(files: readonly OpenableFile[], options: FileOptions): Promise<readonly ReadFile[]> {
    const worker = this.#running();
    const id = (this.#requests += 1);
    const { stated, refused } = opened(files);
    const answer = await new Promise<ReadAnswer>((resolve, reject) => {
      const hear = (message: ReadAnswer): void => {
        if (message.id !== id) return;
        worker.off('message', hear);
        worker.off('error', reject);
        resolve(message);
      };
      worker.on('message', hear);
      worker.on('error', reject);
      worker.postMessage({ id, files: stated, options } satisfies ReadRequest, stated.map(({ content }) => content.buffer));
    });
    const read = [...(valueOfEnding(answer.ending) as readonly ReadFile[])];
    return files.map((file, index) => {
      const result = refused.get(index) ?? this.#whole(read.shift(), file, options);
      if (result === undefined) throw new AppError('INTERNAL', { reason: 'a reading thread gave back too little' });
      return result;
    });
  }

  /** Configuration of a gateway is no plain value, and comes in few files: it is read here. */
  #whole(read: ReadFile | undefined, file: OpenableFile, options: FileOptions): ReadFile | undefined {
    return read?.gateway === undefined ? read : readOpenable(file, { ...options, mintId: this.#mintId });
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(join(this.#threadFolder, 'reader-thread.js'), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
    worker.unref();
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }
}

interface OpenedBatch {
  readonly stated: readonly (StatedFile & { readonly content: Uint8Array<ArrayBuffer> })[];
  /** Files that can't be opened, by their place in the batch. */
  readonly refused: ReadonlyMap<number, ReadFile>;
}

/** With copies of the bytes, which can be handed over: those that wait here for an answer would be taken for old, and stay long after it. */
function opened(files: readonly OpenableFile[]): OpenedBatch {
  const refused = new Map<number, ReadFile>();
  const stated = files.flatMap((file, index) => {
    const one = openFile(file);
    if ('content' in one) return [{ ...one, content: Uint8Array.from(one.content) }];
    refused.set(index, one);
    return [];
  });
  return { stated, refused };
}

/** Hands out the files from the front, some at a time. */
class Batches {
  readonly #files: readonly OpenableFile[];
  #at = 0;

  constructor(files: readonly OpenableFile[]) {
    this.#files = files;
  }

  next(): { readonly first: number; readonly files: readonly OpenableFile[] } | undefined {
    if (this.#at >= this.#files.length) return undefined;
    const first = this.#at;
    this.#at += BATCH;
    return { first, files: this.#files.slice(first, this.#at) };
  }
}

/** Waits for all of them, then throws what the first of them threw: nothing goes on behind the back of who was told of a failure. */
async function settledAll(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
