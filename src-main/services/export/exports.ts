import type { ExportOptions } from '../../../src-shared/transfer/export-options';
import type { ExportPreview, ExportResult } from '../../../src-shared/transfer/exported-file';
import type { JobWatch } from '../import/job-watch';
import type { PlannedFile } from './destination';

/** Names or ids of profiles, or every one. */
export type ChosenProfiles = 'all' | readonly string[];

export type ExportSummary = Omit<ExportResult, 'file'>;

/** What was written, without its bytes. */
export interface WrittenFile extends ExportSummary, PlannedFile {
  readonly bytes: number;
}

/** Exporting, wherever it runs: on this thread, or on one of its own. */
export interface Exports {
  /**
   * The file that `write` would make. Opens no profile, so that it is asked before a person chooses where the file goes.
   * @throws AppError SELECTION_EMPTY, PROFILE_NOT_FOUND, ARCHIVE_TOO_LARGE, PASSWORD_REQUIRED, USAGE (options that contradict each other,
   *   or that the chosen format has no place for), VAULT_…
   */
  plan(profiles: ChosenProfiles, options: ExportOptions): Promise<PlannedFile>;
  /**
   * Makes the file: one profile gives a document, several a zip of complete documents (spec 004, "Bulk Profile Export"). Its bytes go to
   * `take` in their order, each piece after the last one is taken.
   * @throws AppError as `plan`; CANCELLED; what `take` throws
   */
  write(profiles: ChosenProfiles, options: ExportOptions, take: (chunk: Uint8Array) => Promise<void>, watch: JobWatch): Promise<WrittenFile>;
  /** The same in memory, for files that fit there. @throws AppError as `plan` */
  export(profiles: ChosenProfiles, options: ExportOptions): Promise<ExportResult>;
  /**
   * What an export would say and leave out: the start of its (first) document, `most` UTF-16 units at most. Nothing is recorded, nothing
   * leaves, so that neither password nor second yes is asked for.
   * @throws AppError as `plan`, but for PASSWORD_REQUIRED
   */
  preview(profiles: ChosenProfiles, options: ExportOptions, most: number): Promise<ExportPreview>;
}
