import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import type { HistoryKind, HistorySummary } from '../../../src-shared/transfer/history-summary';
import type { ProfileId } from '../../../src-shared/profile/profile';
import type { McpPlace } from '../../../src-shared/profile/profile-page';
import type { StoredChanges } from '../profiles/profile-repository';
import type { StoredMcp } from '../profiles/stored-profile';
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

/** What a step takes out of the history; its bytes are cut out of the file. */
export interface Forgotten {
  /** No undo record holds anything of them any more, that of the step itself included. */
  readonly servers: readonly McpPlace[];
  /** Steps whose reports go. */
  readonly reports: readonly number[];
}

/** A server as it stood before a step. */
export interface ServerImage {
  readonly profileId: ProfileId;
  readonly mcp: StoredMcp;
}

/** What is written beside the rows of a step, and who follows it. */
export interface StepExtras {
  readonly report?: StoredReport;
  /** A setting that is changed with it; taking the step back leaves it. */
  readonly setting?: { readonly key: string; readonly change: (kept: unknown) => unknown };
  readonly forgotten?: Forgotten;
  readonly onRows?: OnRows;
}

/**
 * Told now and then how many rows are written, and of how many; rows of fresh profiles are not among those that are known before. What it
 * throws takes the whole step back.
 */
export type OnRows = (written: number, known: number) => void;

/** The one way in which what is kept changes: with its history entry and undo record, in one transaction. */
export interface HistoryRepository {
  /** One for all that write through one connection, however they are followed: those that were overtaken wait for each other by it. */
  readonly line: object;
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
  /** Steps that have a report. */
  reportedSteps(): readonly number[];
  /** When these revisions began, ISO 8601; those that the history has forgotten are left out. */
  changeTimes(revisions: readonly number[]): ReadonlyMap<number, string>;
  /** Steps whose undo records hold sealed values, oldest first. */
  sealedSteps(): readonly number[];
  /** How the servers stood before a step, as far as it wrote them. */
  serverImages(step: number, servers: readonly McpPlace[]): readonly ServerImage[];
  /** Forgets all of it, undo records and reports included, and cuts it out of the file. Gives back how many entries there were. */
  clear(): number;
  /**
   * Takes entry `id` back: every row it touched stands again as it was before.
   * Is itself an entry that can be taken back.
   * @throws AppError HISTORY_NOT_FOUND, UNDO_NOT_POSSIBLE (already undone, too old, an export),
   *   UNDO_CONFLICT with one line in `items` for each row that has changed since.
   */
  undo(id: number, at: string, onRows?: OnRows): HistoryEntry;
}
