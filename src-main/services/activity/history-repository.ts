import type { HistoryEntry, HistoryKind, HistorySummary } from '../../../src-shared/transfer/history-entry';
import type { StoredChanges } from '../profiles/profile-repository';

/** Steps that keep their undo record (format.md section 6). */
export const UNDO_DEPTH = 50;

export interface HistoryStep {
  readonly kind: HistoryKind;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly summary: HistorySummary;
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
  applyChanges(changes: StoredChanges, step: HistoryStep, revision: number): HistoryEntry;
  /**
   * Takes entry `id` back: every row it touched stands again as it was before.
   * Is itself an entry that can be taken back.
   * @throws AppError HISTORY_NOT_FOUND, UNDO_NOT_POSSIBLE (already undone, too old, an export),
   *   UNDO_CONFLICT with one line in `items` for each row that has changed since.
   */
  undo(id: number, at: string): HistoryEntry;
}
