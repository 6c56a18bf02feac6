import type { HistoryEntry, HistoryKind, HistorySummary } from '../../../src-shared/transfer/history-entry';
import type { StoredChanges } from '../profiles/profile-repository';
import type { SealedBlob } from '../secrets/sealed-blob';

/** Steps that keep their undo record (format.md section 6). */
export const UNDO_DEPTH = 50;

export interface HistoryStep {
  readonly kind: HistoryKind;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly summary: HistorySummary;
}

/** A report at rest: the report itself, then its items, a thousand a part. Sealed, since it tells of values. */
export interface StoredReport {
  readonly reportId: string;
  readonly parts: readonly SealedBlob[];
}

export interface StoredReportPart {
  readonly reportId: string;
  readonly blob: SealedBlob;
}

/** What is written beside the rows of a step, and who follows it. */
export interface StepExtras {
  readonly report?: StoredReport;
  /** Told now and then how many rows are written; what it throws takes the whole step back. */
  readonly onRows?: (written: number) => void;
}

/** The one way in which what is kept changes: with its history entry and undo record, in one transaction. */
export interface HistoryRepository {
  /** Newest first. */
  listHistory(): readonly HistoryEntry[];
  /** A step that changes nothing else (an export). */
  record(step: HistoryStep): HistoryEntry;
  /**
   * Writes `changes` and how to take them back.
   * @throws AppError PLAN_STALE when `revision` is not the one that is kept now, DATABASE_BUSY, DISK_FULL.
   */
  applyChanges(changes: StoredChanges, step: HistoryStep, revision: number, extras?: StepExtras): HistoryEntry;
  /** Part 0 is the report, the others its items. */
  reportPart(id: number, part: number): StoredReportPart | undefined;
  /** Forgets all of it, undo records and reports included, and cuts it out of the file. Gives back how many entries there were. */
  clear(): number;
  /**
   * Takes entry `id` back: every row it touched stands again as it was before.
   * Is itself an entry that can be taken back.
   * @throws AppError HISTORY_NOT_FOUND, UNDO_NOT_POSSIBLE (already undone, too old, an export),
   *   UNDO_CONFLICT with one line in `items` for each row that has changed since.
   */
  undo(id: number, at: string): HistoryEntry;
}
