import { AppError } from '../../../src-shared/errors/app-error';
import { isLocked } from '../../../src-shared/transfer/locked-source';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { IncomingGateway } from '../gateway/read-gateway';
import { isReported, type AskedSource } from './asked-source';
import type { FileReader } from './file-reader';
import type { JobWatch } from './job-watch';
import { openArchives, refuseUncovered, type SettledSource } from './open-archives';
import type { OpenableFile } from './openable-file';
import type { OpenedSource } from './open-sources';
import type { PlanKeys } from './plan-keys';
import type { PreparedProfile } from './prepared-profile';
import type { FileOptions, ReadFile } from './read-file';
import { readKey } from './read-key';
import { unlockFiles } from './unlock-files';

export interface ReadTogether {
  readonly reports: readonly SourceReport[];
  readonly prepared: readonly PreparedProfile[];
  /** What files of gateway configuration hold. */
  readonly gateways: readonly IncomingGateway[];
  /** At least one of them could be read. */
  readonly readable: boolean;
  /** By position of the report, with the keys of those that were unlocked. */
  readonly sources: readonly OpenedSource[];
  readonly read: ReadonlyMap<string, ReadFile>;
}

interface ReadingParts {
  readonly reader: FileReader;
  /** What was read before of the same bytes in the same way. */
  readonly known: (key: string) => ReadFile | undefined;
  readonly keys: PlanKeys;
  readonly watch: JobWatch;
}

/**
 * Everything that the files hold, and what became of each. Sealed files are read twice: how their keys are derived stands in them.
 * @throws AppError CANCELLED, FOLDER_WITHOUT_CONFIG when all of them are a folder's and none holds servers.
 */
export async function readTogether(asked: readonly AskedSource[], options: FileOptions, parts: ReadingParts): Promise<ReadTogether> {
  const opened = await openArchives(asked, parts.keys);
  const first = await readEach(opened, options, parts);
  const covered = refuseUncovered(opened, (index) => first[index]?.locked !== undefined);
  const unlocked = await unlockFiles(covered, first, parts.keys);
  const done = unlocked.every((one, index) => one === opened[index]) ? first : await readAgain(unlocked, first, options, parts, (index) => unlocked[index] !== opened[index]);
  const reports = done.map(({ report }) => report);
  if (reports.length > 0 && reports.every((report) => report.passedOver !== undefined)) throw new AppError('FOLDER_WITHOUT_CONFIG');
  const prepared = done.flatMap(({ profiles }, source) => profiles.map((profile) => ({ ...profile, source }))).map((profile, index) => ({ ...profile, key: `p${index}` }));
  return {
    reports, prepared,
    gateways: done.flatMap(({ gateway }, source) => (gateway === undefined ? [] : [{ ...gateway, source }])),
    // Keys that do not open a file are of no use to whoever reads it again.
    sources: unlocked.map(({ source }, index) => (isLocked(done[index]?.report ?? {}) ? asked[index]?.source ?? source : source)),
    read: rememberedReads(unlocked, done, options),
    readable: done.some(({ report }) => report.failure === undefined && report.passedOver === undefined),
  };
}

/** Those that are not known yet, in order of their positions. */
async function readEach(sources: readonly SettledSource[], options: FileOptions, { reader, known, watch }: ReadingParts): Promise<readonly ReadFile[]> {
  const missing: { readonly file: OpenableFile; readonly index: number }[] = [];
  const results = sources.map(({ source, instead }, index): ReadFile | undefined => {
    if (instead !== undefined) return { report: instead, profiles: [] };
    if (isReported(source)) return { report: source.report, profiles: [] };
    const found = known(readKey(source, options));
    if (found === undefined) missing.push({ file: source, index });
    return found;
  });
  await reader.readAll(missing.map(({ file }) => file), options, watch, (read, at) => {
    const index = missing[at]?.index;
    if (index !== undefined) results[index] = read;
  });
  return results.map((result) => {
    if (result === undefined) throw new AppError('INTERNAL', { reason: 'a file was passed over' });
    return result;
  });
}

async function readAgain(sources: readonly SettledSource[], first: readonly ReadFile[], options: FileOptions, parts: ReadingParts, isNew: (index: number) => boolean): Promise<readonly ReadFile[]> {
  const positions = [...sources.keys()].filter(isNew);
  const read = await readEach(positions.flatMap((index) => sources[index] ?? []), options, parts);
  const results = [...first];
  for (const [at, index] of positions.entries()) {
    const one = read[at];
    if (one !== undefined) results[index] = one;
  }
  return results;
}

const rememberedReads = (sources: readonly SettledSource[], done: readonly ReadFile[], options: FileOptions): ReadonlyMap<string, ReadFile> =>
  new Map(sources.flatMap(({ source, instead }, index): readonly (readonly [string, ReadFile])[] => {
    const read = done[index];
    return instead !== undefined || isReported(source) || read === undefined || read.report.failure !== undefined ? [] : [[readKey(source, options), read]];
  }));
