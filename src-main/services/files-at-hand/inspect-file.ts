import type { Failure } from '../../../src-shared/errors/outcome';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import type { DocumentReport, FileReport, ProfileCounts } from '../../../src-shared/transfer/file-report';
import type { Finding } from '../../../src-shared/transfer/finding';
import { checkArchive } from '../import/check-archive';
import type { StatedFile } from '../import/import-source';
import { breathe } from '../import/job-watch';
import type { Unpacker } from '../import/unpack-source';
import { failureOf } from './failure-of';
import type { DocumentKeys } from './file-keys';
import { FirstRows } from './first-rows';
import { inspectDocument, type InspectedDocument } from './inspect-document';
import type { TellSecret } from './secret-cues';
import { shownFailure, shownFinding, shownName } from './shown-name';
import { unpackGiven, type DocumentFile, type UnpackedFile } from './unpack-given';

/** What a file is and holds. That it can't be read is part of the report. */
export async function inspectFile(file: StatedFile, keys: DocumentKeys | undefined, unpack: Unpacker['unpack']): Promise<FileReport> {
  const { name, content: { length: bytes } } = file;
  let unpacked: UnpackedFile;
  try {
    unpacked = await unpackGiven(file, unpack);
  } catch (error) {
    return { ...unreadFile(name, failureOf(error)), bytes };
  }
  const inClear = new FirstRows((tell: TellSecret) => tell());
  const findings = new FirstRows(shownFinding);
  findings.add(archiveFindings(name, unpacked));
  const documents: DocumentReport[] = [];
  for (const document of unpacked.documents) {
    const inspected = await inspectOne(document, keys);
    documents.push(inspected.report);
    inClear.add(inspected.inClear);
    findings.add(inspected.findings);
    await breathe();
  }
  const { container, archive } = unpacked;
  const profiles = documents.flatMap((document) => document.profiles);
  const sum = (count: keyof ProfileCounts): number => profiles.reduce((total, profile) => total + profile[count], 0);
  return {
    name, bytes, container, documents,
    ...(archive?.manifest !== undefined && { archive: archiveReport(archive.manifest, archive.names.length) }),
    sealed: archive?.manifest?.security?.keyDerivation != null || documents.some(({ sealing }) => sealing !== undefined),
    counts: {
      documents: documents.length, profiles: profiles.length, mcps: sum('mcps'), secrets: sum('secrets'), sealed: sum('sealed'), blanks: sum('blanks'),
      inClear: inClear.total, findings: findings.total,
    },
    secretsInClear: inClear.rows,
    findings: findings.rows,
  };
}

const NO_COUNTS = { documents: 0, profiles: 0, mcps: 0, secrets: 0, inClear: 0, sealed: 0, blanks: 0, findings: 0 };

/** What is to be told of a file that can't be read at all. */
export const unreadFile = (name: string, failure: Failure): FileReport =>
  ({ name, sealed: false, documents: [], counts: NO_COUNTS, secretsInClear: [], findings: [], failure: shownFailure(failure) });

/** Looks at one of the documents of a file. */
export async function inspectOne({ read, ...file }: DocumentFile, keys: DocumentKeys | undefined): Promise<InspectedDocument> {
  let content: Uint8Array;
  try {
    content = read();
  } catch (error) {
    return { report: { name: file.name, profiles: [], failure: shownFailure(failureOf(error, file.name)) }, inClear: [], findings: [] };
  }
  return inspectDocument({ ...file, content }, keys);
}

const archiveFindings = (name: string, { archive }: UnpackedFile): readonly Finding[] =>
  (archive?.manifest === undefined ? [] : checkArchive(name, archive.manifest, archive.names, false));

function archiveReport({ version, exporter, exportedAt }: ArchiveManifest, entries: number): FileReport['archive'] {
  return {
    version: shownName(version), entries,
    ...(exporter !== undefined && { exporter: shownName(exporter) }),
    ...(exportedAt !== undefined && { exportedAt: shownName(exportedAt) }),
  };
}
