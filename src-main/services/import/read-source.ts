import { AppError } from '../../../src-shared/errors/app-error';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { decodeText } from '../../formats/decode-text';
import { FORMAT_CATALOGUE } from '../../formats/format-catalogue';
import { parseText } from '../../formats/parse-text';
import type { ParsedFile } from '../../formats/parsed-file';
import type { ParsedText } from '../../formats/parsed-text';
import { previewOf } from '../../formats/preview-of';
import { recogniseFormat, type Recognition } from '../../formats/recognise-format';
import type { SourceHint } from '../../formats/source-hint';
import { documentChecksum } from '../profiles/document-checksum';
import { checkArchived } from './check-archive';
import type { SourceFile } from './import-source';
import { keepableFile } from './keepable-file';

export interface ReadOptions {
  /** The person says what it is; recognition is not asked. */
  readonly as?: FormatId | undefined;
  /** A checksum that does not match refuses the file. */
  readonly strict: boolean;
  /** Sealed values are taken as unknown instead of asking for a password. */
  readonly withoutSecrets: boolean;
}

export interface ReadSource {
  readonly report: SourceReport;
  /** Absent where it could not be read; `report.failure` says why. */
  readonly file?: ParsedFile;
}

/** Bytes → text → tree → format → neutral form. A refusal is part of the result, so that other sources can still be read. */
export function readSource(source: SourceFile, options: ReadOptions): ReadSource {
  let parsed: ParsedText | undefined;
  try {
    const hint = { name: source.name.slice(source.name.lastIndexOf('/') + 1), folders: source.folders };
    parsed = withFileName(parseText(decodeText(source.content), hint), source.name);
    const recognition = recognise(parsed, hint, options);
    const file = keepableFile(FORMAT_CATALOGUE[recognition.formatId].parse(parsed, hint));
    if (file.profiles.some(({ sealed }) => sealed) && !options.withoutSecrets) throw new AppError('PASSWORD_REQUIRED');
    const findings = [...checkArchived(source, options.strict), ...fileFindings(parsed, file, options), ...file.findings];
    return { file, report: report(source, recognition, file, findings) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, details } = source.name === '' ? error : error.within(source.name);
    const preview = code === 'FILE_TOO_NEW' && parsed !== undefined ? previewOf(parsed.tree)?.map(({ profile, mcps }) => ({ profile, mcps: [...mcps] })) : undefined;
    return { report: { name: source.name, findings: [], failure: { code, details }, ...(preview !== undefined && { preview }) } };
  }
}

function recognise(parsed: ParsedText, hint: SourceHint, { as }: ReadOptions): Omit<Recognition, 'confidence'> & { confidence: Recognition['confidence'] | 'stated' } {
  if (as !== undefined) return { formatId: as, confidence: 'stated', reason: 'you said so' };
  const recognition = recogniseFormat(parsed.tree, hint, parsed.toml === true ? 'toml' : parsed.yaml ? 'yaml' : 'json');
  if ('formatId' in recognition) return recognition;
  const code = recognition.servers === 'none' ? 'SERVERS_NOT_FOUND' : 'FORMAT_UNKNOWN';
  throw new AppError(code, { reason: recognition.refused, expected: 'an object with mcpServers, an exported profile, or a server with command or url', place: parsed.locate([]) });
}

function fileFindings(parsed: ParsedText, file: ParsedFile, { strict }: ReadOptions): readonly Finding[] {
  const findings: Finding[] = (parsed.repairs ?? []).map((reason) => ({ code: 'TEXT_REPAIRED', severity: 'warning', step: 'format', place: parsed.locate([]), reason }));
  if (parsed.comments) findings.push({ code: 'COMMENTS_NOT_KEPT', severity: 'note', step: 'format' });
  if (file.checksum === undefined || file.checksum.stated === documentChecksum(file.checksum.canonical())) return findings;
  const place = parsed.locate(['exportInfo', 'checksum']);
  if (file.checksum.stated === undefined) return [...findings, { code: 'CHECKSUM_MISSING', severity: 'note', step: 'security', place }];
  if (strict) throw new AppError('CHECKSUM_DIFFERS', { place });
  return [...findings, { code: 'CHECKSUM_DIFFERS', severity: 'warning', step: 'security', place }];
}

function report(source: SourceFile, recognition: ReturnType<typeof recognise>, file: ParsedFile, findings: readonly Finding[]): SourceReport {
  const { formatId, confidence, reason, runnerUp } = recognition;
  return {
    name: source.name,
    format: file.yaml ? 'yaml' : FORMAT_CATALOGUE[formatId].specFormat,
    formatId, confidence, reason,
    ...(runnerUp !== undefined && { runnerUp }),
    ...(file.version !== undefined && { version: file.version }),
    findings: [...findings],
  };
}

const withFileName = (parsed: ParsedText, file: string): ParsedText =>
  (file === '' ? parsed : { ...parsed, locate: (path) => ({ file, ...parsed.locate(path) }) });
