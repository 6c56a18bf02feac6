import { AppError } from '../../../src-shared/errors/app-error';
import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import type { HistoryRepository } from './history-repository';

/** What was done, and taking it back. */
export class ActivityService {
  readonly #history: HistoryRepository;
  readonly #now: () => Date;

  constructor(history: HistoryRepository, now: () => Date) {
    this.#history = history;
    this.#now = now;
  }

  /** Newest first. */
  list(): readonly HistoryEntry[] {
    return this.#history.listHistory();
  }

  /**
   * Takes a step back; without an id the newest import or edit that stands. What is itself an undo is only taken back by its number.
   * @throws AppError UNDO_NOT_POSSIBLE, HISTORY_NOT_FOUND, UNDO_CONFLICT
   */
  undo(id: number | undefined): HistoryEntry {
    const chosen = id ?? this.list().find(({ kind, undoable }) => undoable && kind !== 'undo')?.id;
    if (chosen === undefined) throw new AppError('UNDO_NOT_POSSIBLE');
    return this.#history.undo(chosen, this.#now().toISOString());
  }
}
