import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { AppError } from '../../src-shared/errors/app-error';
import { UNWATCHED, type JobWatch } from '../services/import/job-watch';
import type { VaultSource } from '../services/secrets/vault-source';
import { endingOf, valueOfEnding } from './ending';
import type { Ending, FromThread, ToThread } from './thread-messages';

export interface CalledThreadParts {
  /** The built thread. */
  readonly file: string;
  readonly workerData: unknown;
  readonly limits: ResourceLimits;
  /** What a call ends in when the memory of the thread does not suffice. */
  readonly tooMuch: AppError;
  /** Milliseconds without a call after which the thread ends, and gives its memory back; absent: it stays. */
  readonly idleEnd?: number;
}

/** Who takes what a call makes on its way. */
export interface CallOptions {
  readonly watch?: JobWatch;
  readonly take?: (chunk: Uint8Array) => Promise<void>;
  /** What of the input is handed over, and is gone on this side. */
  readonly transfer?: readonly ArrayBuffer[];
}

interface Waiting {
  readonly watch: JobWatch;
  readonly take: (chunk: Uint8Array) => Promise<void>;
  readonly resolve: (ending: Ending) => void;
}

/** A thread that answers calls, started when the first is made. It gets the key of the vault when it asks for it. */
export class CalledThread<Method extends string> {
  readonly #parts: CalledThreadParts;
  readonly #vault: VaultSource;
  #worker: Worker | undefined;
  #closed = false;
  #calls = 0;
  #idle: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<number, Waiting>();

  constructor(parts: CalledThreadParts, vault: VaultSource) {
    this.#parts = parts;
    this.#vault = vault;
  }

  /** Runs the method of this name on the other side, which knows what it takes and gives. @throws as the method does; CANCELLED once it is closed */
  async call<Value>(method: Method, input: readonly unknown[], { watch = UNWATCHED, take = refuse, transfer = [] }: CallOptions = {}): Promise<Value> {
    if (this.#closed) throw new AppError('CANCELLED');
    clearTimeout(this.#idle);
    const worker = this.#running();
    // Who waits for an answer does not end before it has come.
    worker.ref();
    const id = (this.#calls += 1);
    const ending = await new Promise<Ending>((resolve) => {
      this.#waiting.set(id, { watch, take, resolve });
      worker.postMessage({ kind: 'call', id, method, input, signal: watch.signal } satisfies ToThread<Method>, transfer);
    });
    // To take what came apart may have held this thread already: what is made of it has a turn of its own.
    await nextTurn();
    return valueOfEnding(ending) as Value;
  }

  /** The thread lets go of the database by itself; calls under way are cancelled. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#idle);
    this.#worker?.postMessage({ kind: 'close' } satisfies ToThread<Method>);
    this.#fail(new AppError('CANCELLED'));
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const { file, workerData, limits, tooMuch } = this.#parts;
    const worker = new Worker(file, { workerData, resourceLimits: limits });
    // A process that has nothing else to do may end.
    worker.unref();
    worker.on('message', (message: FromThread) => this.#hear(worker, message));
    worker.on('error', (error: Error) => this.#lost(worker, isOutOfMemory(error) ? tooMuch : error));
    worker.on('exit', () => this.#lost(worker, new AppError('INTERNAL', { reason: 'the thread ended' })));
    this.#worker = worker;
    return worker;
  }

  #hear(worker: Worker, message: FromThread): void {
    switch (message.kind) {
      case 'step': return this.#waiting.get(message.id)?.watch.step(message.step);
      case 'ended': return this.#ended(worker, message.id, message.ending);
      case 'chunk': return void this.#hand(worker, message.id, message.chunk);
      case 'ask-key': void this.#handKey(worker, message.id, message.way);
    }
  }

  #ended(worker: Worker, id: number, ending: Ending): void {
    this.#waiting.get(id)?.resolve(ending);
    this.#waiting.delete(id);
    if (this.#waiting.size > 0) return;
    worker.unref();
    const { idleEnd } = this.#parts;
    if (idleEnd === undefined || this.#worker !== worker) return;
    this.#idle = setTimeout(() => {
      this.#worker = undefined;
      worker.postMessage({ kind: 'close' } satisfies ToThread<Method>);
    }, idleEnd).unref();
  }

  async #hand(worker: Worker, id: number, chunk: Uint8Array): Promise<void> {
    const ending = await endingOf(() => this.#waiting.get(id)?.take(chunk));
    worker.postMessage({ kind: 'taken', id, ending } satisfies ToThread<Method>);
  }

  async #handKey(worker: Worker, id: number, way: 'open' | 'openOrCreate'): Promise<void> {
    const ending = await endingOf(async () => {
      const { keyId, dataKey, fingerprintKey } = await this.#vault[way]();
      return { keyId, dataKey, fingerprintKey };
    });
    worker.postMessage({ kind: 'key', id, ending } satisfies ToThread<Method>);
  }

  #lost(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#fail(error);
  }

  #fail(error: Error): void {
    const ending: Ending = error instanceof AppError ? { kind: 'failure', failure: { code: error.code, details: error.details } } : { kind: 'fault', error };
    for (const { resolve } of this.#waiting.values()) resolve(ending);
    this.#waiting.clear();
  }
}

const refuse = (): Promise<void> => Promise.reject(new AppError('INTERNAL', { reason: 'nobody takes what the thread makes' }));

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
