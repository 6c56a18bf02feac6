import { AppError } from '../../../src-shared/errors/app-error';
import type { ErrorCode } from '../../../src-shared/errors/error-code';
import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import type { AboutExported } from '../gateway/extension-points';
import { exportedSummary } from '../gateway/gateway-summary';
import type { KeptReport } from '../import/seal-report';
import type { VaultSource } from '../secrets/vault-source';
import type { HistoryRepository } from './history-repository';

export interface ActivityParts {
  readonly history: HistoryRepository;
  readonly vault: VaultSource;
  readonly now: () => Date;
}

/** With these a step is refused that another process has taken back, built on, or forgotten since it was chosen. */
const REFUSED_STEP: ReadonlySet<ErrorCode> = new Set(['UNDO_NOT_POSSIBLE', 'UNDO_CONFLICT', 'HISTORY_NOT_FOUND']);

/** What was done, and taking it back. */
export class ActivityService {
  readonly #parts: ActivityParts;

  constructor(parts: ActivityParts) {
    this.#parts = parts;
  }

  /** Newest first. */
  list(): readonly HistoryEntry[] {
    return this.#parts.history.listHistory();
  }

  /**
   * Takes a step back; without an id the newest import or edit that stands. What is itself an undo is only taken back by its number.
   * @throws AppError UNDO_NOT_POSSIBLE, HISTORY_NOT_FOUND, UNDO_CONFLICT
   */
  undo(id: number | undefined): HistoryEntry {
    return id === undefined ? this.#undoNewest() : this.#takeBack(id);
  }

  /**
   * Of several that ask at once, each takes back a step of its own: who finds that another process was faster chooses anew. It ends, as
   * the choice only changes with a step that somebody else has made or taken back.
   */
  #undoNewest(): HistoryEntry {
    for (;;) {
      const chosen = this.undone(undefined)?.id;
      if (chosen === undefined) throw new AppError('UNDO_NOT_POSSIBLE');
      try {
        return this.#takeBack(chosen);
      } catch (error) {
        const refused = error instanceof AppError && REFUSED_STEP.has(error.code);
        if (!refused || this.undone(undefined)?.id === chosen) throw error;
      }
    }
  }

  #takeBack(id: number): HistoryEntry {
    return this.#parts.history.undo(id, this.#parts.now().toISOString());
  }

  /** What `undo` would take back; undefined where there is nothing, or nothing under this number. */
  undone(id: number | undefined): HistoryEntry | undefined {
    return this.list().find((entry) => (id === undefined ? entry.undoable && entry.kind !== 'undo' : entry.id === id));
  }

  /**
   * What an import told when it was done, and its items from position `from` on.
   * @throws AppError HISTORY_NOT_FOUND where there is no such step, or it has no report; VAULT_…
   */
  async report(id: number, from: number, most: number): Promise<KeptReport> {
    // Shows without the key, which a new home does not have.
    if (this.undone(id) === undefined) throw new AppError('HISTORY_NOT_FOUND', { subject: String(id) });
    const { openReport } = await import('../import/seal-report');
    return openReport(this.#parts.history, id, from, most, await this.#parts.vault.open());
  }

  /** Told once the file of an export is where the person wanted it. */
  recordExport(profiles: readonly string[], fileName: string): HistoryEntry {
    const none = { profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 };
    return this.#parts.history.record({ kind: 'export', at: this.#parts.now().toISOString(), summary: { ...none, files: [fileName], profiles: [...profiles] } });
  }

  /** The same of gateway configuration. */
  recordGatewayExport(about: AboutExported): HistoryEntry {
    return this.#parts.history.record({ kind: 'export', at: this.#parts.now().toISOString(), summary: exportedSummary(about) });
  }

  /** Forgets all steps and what they held; nothing can be taken back then. Gives back how many there were. */
  clear(): number {
    return this.#parts.history.clear();
  }
}
