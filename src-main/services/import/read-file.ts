import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { AppError } from '../../../src-shared/errors/app-error';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import { countSecrets } from '../../../src-shared/gateway/entity-secrets';
import { readGateway, type ReadGateway } from '../gateway/read-gateway';
import { buildIncoming, type IncomingOptions } from './build-incoming';
import type { StatedFile } from './import-source';
import type { OpenableFile } from './openable-file';
import { isWorthKeeping } from './narrow-profile';
import { passedOverReason } from './passed-over-reason';
import { prepareProfile } from './prepare-profile';
import type { PreparedProfile } from './prepared-profile';
import { readSource, type ReadOptions } from './read-source';
import { sourceCounts } from './source-counts';

/** How files are read; the same for all of a plan. */
export type FileOptions = Pick<ReadOptions, 'strict' | 'withoutSecrets'>;

/** What a file is and holds. But for `gateway` made of nothing but plain values, so that threads can post it. */
export interface ReadFile {
  readonly report: SourceReport;
  /** Keyed from `p0` on; whoever puts files together keys them anew. */
  readonly profiles: readonly PreparedProfile[];
  /** Of a file of gateway configuration, which holds no profiles. */
  readonly gateway?: ReadGateway;
  /** It is sealed, and other keys open it: they are derived so. */
  readonly locked?: KeyDerivation;
}

/** Bytes → text → tree → format → secrets marked → rows to be sealed. A refusal is part of the result. */
export function readFile(file: StatedFile, options: FileOptions & IncomingOptions): ReadFile {
  const { as, keys, withoutSecrets = options.withoutSecrets } = file;
  const { report, file: parsed, opened, locked, gatewayKey } = readSource(file, { strict: options.strict, as, keys, withoutSecrets });
  if (parsed === undefined) return { report: file.optional ? passedOver(report) : report, profiles: [], ...(locked !== undefined && { locked }) };
  if (parsed.gateway !== undefined) return readConfiguration(report, file.content.length, readGateway(parsed.gateway, gatewayKey));
  const profiles = buildIncoming(parsed, { mintId: options.mintId, withoutSecrets, opened }).map(prepareProfile).filter(isWorthKeeping);
  return { report: { ...report, counts: sourceCounts(file.content.length, profiles) }, profiles };
}

function readConfiguration(report: SourceReport, bytes: number, gateway: ReadGateway): ReadFile {
  let secrets = 0;
  for (const { type, entity } of gateway.entities) {
    const { open, unsaid } = countSecrets(type, entity);
    secrets += open + unsaid;
  }
  return { report: { ...report, counts: { bytes, profiles: 0, mcps: 0, secrets, entities: gateway.entities.length } }, profiles: [], gateway };
}

/** A file whose bytes are still to be fetched; that they can't be is told like any other refusal. */
export function readOpenable(file: OpenableFile, options: FileOptions & IncomingOptions): ReadFile {
  const opened = openFile(file);
  return 'report' in opened ? opened : readFile(opened, options);
}

/** The file with its bytes, or what to report instead. */
export function openFile({ read, name, folders, optional, sha256, covered, as, withoutSecrets, keys }: OpenableFile): StatedFile | ReadFile {
  try {
    return { name, folders, optional, sha256, covered, as, withoutSecrets, keys, content: read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, details } = error;
    return { report: { name, findings: [], failure: { code, details } }, profiles: [] };
  }
}

/** That one of a folder's files holds no servers is no fault. */
function passedOver({ failure, ...report }: SourceReport): SourceReport {
  if (failure === undefined) return report;
  const reason = passedOverReason(failure);
  return reason === undefined ? { ...report, failure } : { ...report, passedOver: reason };
}
