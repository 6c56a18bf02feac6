import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../src-shared/errors/app-error';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import type { ImportPlan, PlanItem } from '../../src-shared/transfer/import-plan';
import type { FormatId } from '../../src-shared/transfer/format-id';
import type { Look } from '../services/clients/client-service';
import type { NameCheck } from '../services/import/check-name';
import type { ApplyRequest, ImportRequest } from '../services/import/import-service';
import type { ImportSource, SourceFile } from '../services/import/import-source';
import type { Imports } from '../services/import/imports';
import { UNWATCHED, type JobWatch } from '../services/import/job-watch';
import type { ShownItem } from '../services/import/show-item';
import type { VaultSource } from '../services/secrets/vault-source';
import { endingOf, valueOfEnding } from './ending';
import type { Ending, FromImportThread, ImportMethod, ImportThreadSetup, ToImportThread } from './thread-messages';

interface Waiting {
  readonly watch: JobWatch;
  readonly resolve: (ending: Ending) => void;
}

/** Heap of the thread, in MiB: a hostile file ends the thread before it ends the app. */
const HEAP_MIB = 2048;
/** Large enough for one file at a time; what survives is kept for long. */
const YOUNG_MIB = 24;

/** Imports on a thread of their own, started when the first is wanted. Pending plans live and die with it. */
export class ThreadedImports implements Imports {
  readonly #setup: ImportThreadSetup;
  readonly #vault: VaultSource;
  #worker: Worker | undefined;
  #closed = false;
  #calls = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(setup: ImportThreadSetup, vault: VaultSource) {
    this.#setup = setup;
    this.#vault = vault;
  }

  plan(sources: readonly ImportSource[], request: ImportRequest, watch: JobWatch): Promise<ImportPlan> {
    // The bytes are copied, not handed over: after a plan that was refused or stopped the same files can be planned again.
    return this.#call('plan', [sources, request], watch);
  }

  items(planId: string, from: number, most: number): Promise<PlanItem[]> {
    return this.#call('items', [planId, from, most]);
  }

  recall(planId: string): Promise<ImportPlan> {
    return this.#call('recall', [planId]);
  }

  show(planId: string, key: string): Promise<ShownItem> {
    return this.#call('show', [planId, key]);
  }

  checkName(planId: string, key: string, name: string): Promise<NameCheck> {
    return this.#call('checkName', [planId, key, name]);
  }

  apply(planId: string, request: ApplyRequest, watch: JobWatch): Promise<ImportReport> {
    return this.#call('apply', [planId, request], watch);
  }

  discard(planId: string): Promise<void> {
    return this.#call('discard', [planId]);
  }

  look(file: SourceFile, as: FormatId): Promise<Look> {
    return this.#call('look', [file, as]);
  }

  /** The thread lets go of the database by itself; calls under way are cancelled. */
  close(): void {
    this.#closed = true;
    this.#worker?.postMessage({ kind: 'close' } satisfies ToImportThread);
    this.#fail(new AppError('CANCELLED'));
  }

  async #call<Value>(method: ImportMethod, input: readonly unknown[], watch: JobWatch = UNWATCHED): Promise<Value> {
    if (this.#closed) throw new AppError('CANCELLED');
    const worker = this.#running();
    // Who waits for an answer does not end before it has come.
    worker.ref();
    const id = (this.#calls += 1);
    const ending = await new Promise<Ending>((resolve) => {
      this.#waiting.set(id, { watch, resolve });
      worker.postMessage({ kind: 'call', id, method, input, signal: watch.signal } satisfies ToImportThread);
    });
    // The other side runs the method of the same name.
    return valueOfEnding(ending) as Value;
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(join(this.#setup.threadFolder, 'import-thread.js'), { workerData: this.#setup, resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB } });
    // A process that has nothing else to do may end.
    worker.unref();
    worker.on('message', (message: FromImportThread) => this.#hear(worker, message));
    worker.on('error', (error: Error) => this.#lost(worker, isOutOfMemory(error) ? new AppError('FILE_TOO_LARGE', { limit: 'what fits into the memory of an import' }) : error));
    worker.on('exit', () => this.#lost(worker, new AppError('INTERNAL', { reason: 'the thread of imports ended' })));
    this.#worker = worker;
    return worker;
  }

  #hear(worker: Worker, message: FromImportThread): void {
    switch (message.kind) {
      case 'step': return this.#waiting.get(message.id)?.watch.step(message.step);
      case 'ended': {
        this.#waiting.get(message.id)?.resolve(message.ending);
        this.#waiting.delete(message.id);
        if (this.#waiting.size === 0) worker.unref();
        return;
      }
      case 'ask-key': void this.#handKey(worker, message.id, message.way);
    }
  }

  async #handKey(worker: Worker, id: number, way: 'open' | 'openOrCreate'): Promise<void> {
    const ending = await endingOf(async () => {
      const { keyId, dataKey } = await this.#vault[way]();
      return { keyId, dataKey };
    });
    worker.postMessage({ kind: 'key', id, ending } satisfies ToImportThread);
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

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
