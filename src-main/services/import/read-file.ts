import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { AppError } from '../../../src-shared/errors/app-error';
import { buildIncoming, type IncomingOptions } from './build-incoming';
import type { StatedFile } from './import-source';
import type { OpenableFile } from './openable-file';
import { isWorthKeeping } from './narrow-profile';
import { prepareProfile } from './prepare-profile';
import type { PreparedProfile } from './prepared-profile';
import { readSource, type ReadOptions } from './read-source';
import { sourceCounts } from './source-counts';

/** How files are read; the same for all of a plan. */
export type FileOptions = Omit<ReadOptions, 'as'> & Pick<IncomingOptions, 'withoutSecrets'>;

/** What a file is and holds. Made of nothing but plain values, so that threads can post it. */
export interface ReadFile {
  readonly report: SourceReport;
  /** Keyed from `p0` on; whoever puts files together keys them anew. */
  readonly profiles: readonly PreparedProfile[];
}

/** Bytes → text → tree → format → secrets marked → rows to be sealed. A refusal is part of the result. */
export function readFile(file: StatedFile, options: FileOptions & IncomingOptions): ReadFile {
  const { report, file: parsed } = readSource(file, { ...options, as: file.as });
  if (parsed === undefined) return { report: file.optional ? passedOver(report) : report, profiles: [] };
  const profiles = buildIncoming(parsed, options).map(prepareProfile).filter(isWorthKeeping);
  return { report: { ...report, counts: sourceCounts(file.content.length, profiles) }, profiles };
}

/** A file whose bytes are still to be fetched; that they can't be is told like any other refusal. */
export function readOpenable(file: OpenableFile, options: FileOptions & IncomingOptions): ReadFile {
  const opened = openFile(file);
  return 'report' in opened ? opened : readFile(opened, options);
}

/** The file with its bytes, or what to report instead. */
export function openFile({ read, name, folders, optional, sha256, as }: OpenableFile): StatedFile | ReadFile {
  try {
    return { name, folders, optional, sha256, as, content: read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, details } = error;
    return { report: { name, findings: [], failure: { code, details } }, profiles: [] };
  }
}

/** That one of a folder's files holds no servers is no fault. */
function passedOver({ failure, ...report }: SourceReport): SourceReport {
  if (failure === undefined) return report;
  if (failure.code !== 'FORMAT_UNKNOWN' && failure.code !== 'SERVERS_NOT_FOUND') return { ...report, failure };
  return { ...report, passedOver: failure.details.reason ?? 'it holds no servers' };
}
