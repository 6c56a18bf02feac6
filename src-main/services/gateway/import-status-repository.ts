import type { ImportStatus } from '../../../src-shared/gateway/import-status';

/** A status with the process that the import runs in. */
export interface StoredImportStatus {
  readonly status: ImportStatus;
  readonly processId: number;
}

/** What became of imports over REST. */
export interface ImportStatusRepository {
  /** Oldest first. */
  listStatuses(): readonly StoredImportStatus[];
  findStatus(importId: string): StoredImportStatus | undefined;
  /** Adds it or takes the place of the one before; of more than `most` the oldest go. */
  putStatus(stored: StoredImportStatus, most: number): void;
  removeStatuses(importIds: readonly string[]): void;
}
