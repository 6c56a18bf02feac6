import { AppError } from '../../../src-shared/errors/app-error';
import type { WrittenFormat } from '../../../src-shared/transfer/export-options';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { buildIncoming, type IncomingOptions } from './build-incoming';
import type { SourceFile } from './import-source';
import type { IncomingProfile } from './incoming';
import { readSource, type ReadOptions } from './read-source';
import { sourceCounts } from './source-counts';

interface ReadSources {
  readonly reports: readonly SourceReport[];
  readonly incoming: readonly IncomingProfile[];
  /** None of them could be read. */
  readonly allFailed: boolean;
}

/**
 * Everything that the files hold, and what became of each; `formats` says what each of them is, where somebody said it.
 * @throws AppError FOLDER_WITHOUT_CONFIG when all of them are a folder's and none holds servers.
 */
export function readSources(files: readonly SourceFile[], formats: readonly (WrittenFormat | undefined)[], options: Omit<ReadOptions, 'as'> & IncomingOptions): ReadSources {
  const read = files.map((file, index) => readSource(file, { ...options, as: formats[index] }));
  const incoming = buildIncoming(read.flatMap(({ file }, source) => (file === undefined ? [] : [{ source, file }])), options);
  const bySource = Map.groupBy(incoming, ({ source }) => source);
  const reports = files.map(({ content, optional }, index): SourceReport => {
    const { report, file } = read[index] ?? readSource(files[index] ?? files[0], options);
    if (file !== undefined) return { ...report, counts: sourceCounts(content.length, bySource.get(index) ?? []) };
    return optional ? passedOver(report) : report;
  });
  if (reports.every((report) => report.passedOver !== undefined)) throw new AppError('FOLDER_WITHOUT_CONFIG');
  return { reports, incoming, allFailed: read.every(({ file }) => file === undefined) };
}

/** That one of a folder's files holds no servers is no fault. */
function passedOver({ failure, ...report }: SourceReport): SourceReport {
  if (failure === undefined) return report;
  if (failure.code !== 'FORMAT_UNKNOWN' && failure.code !== 'SERVERS_NOT_FOUND') return { ...report, failure };
  return { ...report, passedOver: failure.details.reason ?? 'it holds no servers' };
}
