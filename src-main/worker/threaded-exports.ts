import { join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import type { ExportOptions } from '../../src-shared/transfer/export-options';
import type { ExportPreview, ExportResult } from '../../src-shared/transfer/exported-file';
import type { PlannedFile } from '../services/export/destination';
import { exportInMemory } from '../services/export/export-in-memory';
import type { ChosenProfiles, Exports, WrittenFile } from '../services/export/exports';
import type { JobWatch } from '../services/import/job-watch';
import type { VaultSource } from '../services/secrets/vault-source';
import { CalledThread } from './called-thread';
import type { ExportMethod, ExportThreadSetup } from './thread-messages';

/** Heap of the thread, in MiB; the documents themselves do not stand in it. */
const HEAP_MIB = 2048;
/** What an export held is given back after this, in milliseconds. */
const IDLE_MS = 30_000;

/** Exports on a thread of their own. */
export class ThreadedExports implements Exports {
  readonly #thread: CalledThread<ExportMethod>;

  /** `threadFolder` is where the built threads stand. */
  constructor(threadFolder: string, setup: ExportThreadSetup, vault: VaultSource) {
    this.#thread = new CalledThread({
      file: join(threadFolder, 'export-thread.js'), workerData: setup, limits: { maxOldGenerationSizeMb: HEAP_MIB },
      tooMuch: new AppError('ARCHIVE_TOO_LARGE', { limit: 'what fits into the memory of an export' }), idleEnd: IDLE_MS,
    }, vault);
  }

  plan(profiles: ChosenProfiles, options: ExportOptions): Promise<PlannedFile> {
    return this.#thread.call('plan', [profiles, options]);
  }

  write(profiles: ChosenProfiles, options: ExportOptions, take: (chunk: Uint8Array) => Promise<void>, watch: JobWatch): Promise<WrittenFile> {
    return this.#thread.call('write', [profiles, options], { take, watch });
  }

  export(profiles: ChosenProfiles, options: ExportOptions): Promise<ExportResult> {
    return exportInMemory(this, profiles, options);
  }

  preview(profiles: ChosenProfiles, options: ExportOptions, most: number): Promise<ExportPreview> {
    return this.#thread.call('preview', [profiles, options, most]);
  }

  /** Calls under way are cancelled. */
  close(): void {
    this.#thread.close();
  }
}
