import { AppError } from '../../../src-shared/errors/app-error';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { FileReader } from './file-reader';
import type { OpenableFile } from './openable-file';
import type { JobWatch } from './job-watch';
import type { OpenedSource } from './open-sources';
import type { PreparedProfile } from './prepared-profile';
import type { FileOptions, ReadFile } from './read-file';

export interface ReadTogether {
  readonly reports: readonly SourceReport[];
  readonly prepared: readonly PreparedProfile[];
  /** At least one of them could be read. */
  readonly readable: boolean;
  /** By position of the report. */
  readonly files: readonly OpenableFile[];
  readonly read: ReadonlyMap<string, ReadFile>;
}

interface ReadingParts {
  readonly reader: FileReader;
  /** What was read before of the same bytes in the same way. */
  readonly known: (key: string) => ReadFile | undefined;
  readonly watch: JobWatch;
}

/**
 * Everything that the files hold, and what became of each.
 * @throws AppError CANCELLED, FOLDER_WITHOUT_CONFIG when all of them are a folder's and none holds servers.
 */
export async function readTogether(opened: readonly OpenedSource[], options: FileOptions, { reader, known, watch }: ReadingParts): Promise<ReadTogether> {
  const files = opened.map((source) => ('report' in source ? unreadable(source.report) : source));
  const results: (ReadFile | undefined)[] = opened.map((source) => ('report' in source ? { report: source.report, profiles: [] } : known(readKey(source, options))));
  const missing = files.map((file, index) => ({ file, index })).filter(({ index }) => results[index] === undefined);
  await reader.readAll(missing.map(({ file }) => file), options, watch, (read, at) => {
    const index = missing[at]?.index;
    if (index !== undefined) results[index] = read;
  });
  const done = results.map((result) => {
    if (result === undefined) throw new AppError('INTERNAL', { reason: 'a file was passed over' });
    return result;
  });
  const reports = done.map(({ report }) => report);
  if (reports.length > 0 && reports.every((report) => report.passedOver !== undefined)) throw new AppError('FOLDER_WITHOUT_CONFIG');
  const prepared = done.flatMap(({ profiles }, source) => profiles.map((profile) => ({ ...profile, source }))).map((profile, index) => ({ ...profile, key: `p${index}` }));
  const read = new Map(done.flatMap((result, index) => (result.report.failure === undefined ? [[readKey(files[index], options), result] as const] : [])));
  return { reports, prepared, files, read, readable: done.some(({ report }) => report.failure === undefined && report.passedOver === undefined) };
}

/** What a file read is remembered by: its bytes, and all that steers how they are read. */
const readKey = (file: OpenableFile | undefined, { strict, withoutSecrets }: FileOptions): string =>
  JSON.stringify([file?.hash, file?.name, file?.folders, file?.optional, file?.as, strict, withoutSecrets]);

/** It failed before it could be opened, and would again. */
function unreadable({ name, failure }: SourceReport): OpenableFile {
  return {
    name, optional: false, hash: '',
    read: () => {
      throw new AppError(failure?.code ?? 'FILE_NOT_READ', failure?.details);
    },
  };
}
