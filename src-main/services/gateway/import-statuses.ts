import { AppError } from '../../../src-shared/errors/app-error';
import type { ImportStatus } from '../../../src-shared/gateway/import-status';
import type { ImportStatusRepository, StoredImportStatus } from './import-status-repository';

export interface ImportStatusParts {
  readonly repository: ImportStatusRepository;
  readonly now: () => Date;
  readonly mintId: () => string;
  /** Of this process. */
  readonly processId: number;
  readonly isAlive: (processId: number) => boolean;
}

/** Statuses that are kept. */
const MOST = 1000;

type Changes = Partial<Omit<ImportStatus, 'import_id' | 'started_at'>>;

/** How imports over REST stand, kept until they are cleaned up: who comes back after a restart finds them. */
export class ImportStatuses {
  readonly #parts: ImportStatusParts;
  /** Of imports that run here, and of those whose end could not be written. */
  readonly #live = new Map<string, ImportStatus>();

  constructor(parts: ImportStatusParts) {
    this.#parts = parts;
  }

  /** @throws AppError DATABASE_BUSY, DISK_FULL */
  begin(): ImportStatus {
    const { now, mintId } = this.#parts;
    const status: ImportStatus = {
      import_id: mintId(), status: 'pending', progress: { total: 0, processed: 0, created: 0, updated: 0, skipped: 0, failed: 0 },
      errors: [], warnings: [], started_at: now().toISOString(), completed_at: null,
    };
    this.#put(status);
    this.#live.set(status.import_id, status);
    return status;
  }

  /** How far it is: told, and not written. */
  reach(importId: string, changes: Changes): void {
    const status = this.#live.get(importId);
    if (status !== undefined) this.#live.set(importId, { ...status, ...changes });
  }

  /** That it can't be written now is no reason to tell of a failure: an import that is done is worth more than the note of it. */
  end(importId: string, changes: Changes): ImportStatus {
    const before = this.#live.get(importId) ?? this.find(importId);
    if (before === undefined) throw new AppError('INTERNAL', { reason: 'an import ended that never began' });
    const status = { ...before, ...changes, completed_at: this.#parts.now().toISOString() };
    this.#live.set(importId, status);
    try {
      this.#put(status);
      this.#live.delete(importId);
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'DATABASE_BUSY' && error.code !== 'DISK_FULL')) throw error;
    }
    return status;
  }

  /** Oldest first. */
  list(): readonly ImportStatus[] {
    return this.#parts.repository.listStatuses().map((stored) => this.#asItStands(stored));
  }

  find(importId: string): ImportStatus | undefined {
    const stored = this.#parts.repository.findStatus(importId);
    return stored && this.#asItStands(stored);
  }

  /** Forgets those that ended longer ago; gives back how many. */
  cleanUp(maxAgeHours: number): number {
    const oldest = this.#parts.now().getTime() - maxAgeHours * 3_600_000;
    const over = this.list().filter(({ completed_at: ended }) => ended !== null && Date.parse(ended) <= oldest).map(({ import_id: id }) => id);
    if (over.length > 0) this.#parts.repository.removeStatuses(over);
    for (const id of over) this.#live.delete(id);
    return over.length;
  }

  #put(status: ImportStatus): void {
    this.#parts.repository.putStatus({ status, processId: this.#parts.processId }, MOST);
  }

  /** One whose process ended in the middle of it failed: what was written in one transaction was not written. */
  #asItStands({ status, processId }: StoredImportStatus): ImportStatus {
    const live = this.#live.get(status.import_id);
    if (live !== undefined) return live;
    const { processId: own, isAlive } = this.#parts;
    if (status.completed_at !== null || (processId !== own && isAlive(processId))) return status;
    return { ...status, status: 'failed', errors: ['The process that ran it ended before it was done; look at what is kept, or import again'], completed_at: status.started_at };
  }
}
