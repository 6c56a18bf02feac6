import { join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import type { ImportPlan, PlanItem } from '../../src-shared/transfer/import-plan';
import type { FormatId } from '../../src-shared/transfer/format-id';
import type { Look } from '../services/clients/client-service';
import type { NameCheck } from '../services/import/check-name';
import type { ApplyRequest, ImportRequest } from '../services/import/import-request';
import type { ImportSource, SourceFile } from '../services/import/import-source';
import type { Imports } from '../services/import/imports';
import type { JobWatch } from '../services/import/job-watch';
import type { ShownItem } from '../services/import/show-item';
import type { VaultSource } from '../services/secrets/vault-source';
import { CalledThread } from './called-thread';
import { copyInSlices } from './copy-in-slices';
import type { ImportMethod, ImportThreadSetup } from './thread-messages';

/** Heap of the thread, in MiB: a hostile file ends the thread before it ends the app. */
const HEAP_MIB = 2048;
/** Large enough for one file at a time; what survives is kept for long. */
const YOUNG_MIB = 24;

/** Imports on a thread of their own. Pending plans live and die with it. */
export class ThreadedImports implements Imports {
  readonly #thread: CalledThread<ImportMethod>;

  constructor(setup: ImportThreadSetup, vault: VaultSource) {
    this.#thread = new CalledThread({
      file: join(setup.threadFolder, 'import-thread.js'), workerData: setup, limits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
      tooMuch: new AppError('FILE_TOO_LARGE', { limit: 'what fits into the memory of an import' }),
    }, vault);
  }

  async plan(sources: readonly ImportSource[], request: ImportRequest, watch: JobWatch): Promise<ImportPlan> {
    // A copy is handed over: after a plan that was refused or stopped the same files can be planned again.
    const handed: ImportSource[] = [];
    const transfer: ArrayBuffer[] = [];
    for (const source of sources) {
      if (!('content' in source)) handed.push(source);
      else {
        const content = await copyInSlices(source.content);
        handed.push({ ...source, content });
        transfer.push(content.buffer);
      }
    }
    return this.#thread.call('plan', [handed, request], { watch, transfer });
  }

  items(planId: string, from: number, most: number): Promise<PlanItem[]> {
    return this.#thread.call('items', [planId, from, most]);
  }

  recall(planId: string): Promise<ImportPlan> {
    return this.#thread.call('recall', [planId]);
  }

  show(planId: string, key: string): Promise<ShownItem> {
    return this.#thread.call('show', [planId, key]);
  }

  checkName(planId: string, key: string, name: string): Promise<NameCheck> {
    return this.#thread.call('checkName', [planId, key, name]);
  }

  apply(planId: string, request: ApplyRequest, watch: JobWatch): Promise<ImportReport> {
    return this.#thread.call('apply', [planId, request], { watch });
  }

  discard(planId: string): Promise<void> {
    return this.#thread.call('discard', [planId]);
  }

  look(file: SourceFile, as: FormatId): Promise<Look> {
    return this.#thread.call('look', [file, as]);
  }

  /** The thread lets go of the database by itself; calls under way are cancelled. */
  close(): void {
    this.#thread.close();
  }
}
