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
import type { CalledThread } from './called-thread';
import { copyInSlices } from './copy-in-slices';
import type { WritingMethod } from './thread-messages';

/** Imports on the thread that writes. Pending plans live and die with it. */
export class ThreadedImports implements Imports {
  readonly #thread: CalledThread<WritingMethod>;

  constructor(thread: CalledThread<WritingMethod>) {
    this.#thread = thread;
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
}
