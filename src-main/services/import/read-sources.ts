import { AppError } from '../../../src-shared/errors/app-error';
import type { WrittenFormat } from '../../../src-shared/transfer/export-options';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { buildIncoming, type IncomingOptions } from './build-incoming';
import type { SourceFile } from './import-source';
import type { IncomingProfile } from './incoming';
import { readSource, type ReadOptions } from './read-source';
import { sourceCounts } from './source-counts';

/** A file, and what somebody said that it is. */
export type StatedFile = SourceFile & { readonly as: WrittenFormat | undefined };

interface ReadSources {
  readonly reports: readonly SourceReport[];
  readonly incoming: readonly IncomingProfile[];
  /** At least one of them could be read. */
  readonly readable: boolean;
}

/**
 * Everything that the files hold, and what became of each.
 * @throws AppError FOLDER_WITHOUT_CONFIG when all of them are a folder's and none holds servers.
 */
export function readSources(files: readonly StatedFile[], options: Omit<ReadOptions, 'as'> & IncomingOptions): ReadSources {
  const read = files.map((file) => ({ stated: file, ...readSource(file, { ...options, as: file.as }) }));
  const incoming = buildIncoming(read.flatMap(({ file }, source) => (file === undefined ? [] : [{ source, file }])), options);
  const bySource = Map.groupBy(incoming, ({ source }) => source);
  const reports = read.map(({ stated, report, file }, index): SourceReport => {
    if (file !== undefined) return { ...report, counts: sourceCounts(stated.content.length, bySource.get(index) ?? []) };
    return stated.optional ? passedOver(report) : report;
  });
  if (reports.length > 0 && reports.every((report) => report.passedOver !== undefined)) throw new AppError('FOLDER_WITHOUT_CONFIG');
  return { reports, incoming, readable: read.some(({ file }) => file !== undefined) };
}

/** That one of a folder's files holds no servers is no fault. */
function passedOver({ failure, ...report }: SourceReport): SourceReport {
  if (failure === undefined) return report;
  if (failure.code !== 'FORMAT_UNKNOWN' && failure.code !== 'SERVERS_NOT_FOUND') return { ...report, failure };
  return { ...report, passedOver: failure.details.reason ?? 'it holds no servers' };
}
