import type { DocumentReport, ScanReport, ScannedFile } from '../../../src-shared/transfer/file-report';
import type { Finding } from '../../../src-shared/transfer/finding';
import { checkArchive } from '../import/check-archive';
import type { StatedFile, UnreadFile } from '../import/import-source';
import { breathe } from '../import/job-watch';
import type { Unpacker } from '../import/unpack-source';
import { failureOf } from './failure-of';
import { FirstRows } from './first-rows';
import { inspectOne } from './inspect-file';
import type { InspectedDocument } from './inspect-document';
import type { TellSecret } from './secret-cues';
import { shownFailure, shownFinding } from './shown-name';
import { unpackGiven } from './unpack-given';

/** Every secret in clear and every security finding of files, one after another. What can't be read is told, and is not clean. */
export async function scanFiles(sources: Iterable<StatedFile | UnreadFile> | AsyncIterable<StatedFile | UnreadFile>, unpack: Unpacker['unpack']): Promise<ScanReport> {
  const files: ScannedFile[] = [];
  const inClear = new FirstRows((tell: TellSecret) => tell());
  const findings = new FirstRows(shownFinding);
  for await (const source of sources) {
    for await (const { report, ...told } of lookInto(source, unpack)) {
      const security = told.findings.filter(({ step }) => step === 'security');
      inClear.add(told.inClear);
      findings.add(security);
      files.push(scanned(report, told.inClear.length, security));
      await breathe();
    }
  }
  const counts = {
    secretsInClear: inClear.total,
    warnings: files.reduce((total, { warnings }) => total + warnings, 0),
    notes: files.reduce((total, { notes }) => total + notes, 0),
    unread: files.filter(({ failure }) => failure !== undefined).length,
  };
  return { clean: counts.secretsInClear + counts.warnings + counts.unread === 0, files, counts, secretsInClear: inClear.rows, findings: findings.rows };
}

async function* lookInto(source: StatedFile | UnreadFile, unpack: Unpacker['unpack']): AsyncGenerator<InspectedDocument, void> {
  const { name } = source;
  const row = (report: Partial<DocumentReport>, findings: readonly Finding[] = []): InspectedDocument => ({ report: { name, profiles: [], ...report }, inClear: [], findings });
  if ('failure' in source) {
    yield row({ failure: shownFailure(source.failure) });
    return;
  }
  try {
    const { archive, documents } = await unpackGiven(source, unpack);
    if (archive?.manifest !== undefined) yield row({ formatId: 'native-archive' }, checkArchive(name, archive.manifest, archive.names, false));
    for (const document of documents) yield inspectOne(document, undefined);
  } catch (error) {
    yield row({ failure: shownFailure(failureOf(error, name)) });
  }
}

function scanned({ name, formatId, failure, passedOver }: DocumentReport, secretsInClear: number, findings: readonly Finding[]): ScannedFile {
  const notes = findings.filter(({ severity }) => severity === 'note').length;
  return {
    name, secretsInClear, notes, warnings: findings.length - notes,
    ...(formatId !== undefined && { formatId }),
    ...(failure !== undefined && { failure }),
    ...(passedOver !== undefined && { passedOver }),
  };
}
