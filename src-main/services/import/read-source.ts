import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { FORMAT_CATALOGUE } from '../../formats/format-catalogue';
import type { ParsedFile } from '../../formats/parsed-file';
import type { ParsedText } from '../../formats/parsed-text';
import { previewOf } from '../../formats/preview-of';
import { documentChecksum } from '../profiles/document-checksum';
import type { SealingKeys } from '../sealing/key-deriver';
import { checkArchived } from './check-archive';
import type { SourceFile } from './import-source';
import { keepableFile } from './keepable-file';
import { openSealed } from './open-sealed';
import { OpenedTexts } from './opened-texts';
import { recogniseSource, type RecognisedSource } from './recognise-source';

export interface ReadOptions {
  /** The person says what it is; recognition is not asked. */
  readonly as?: FormatId | undefined;
  /** A checksum that does not match refuses the file. */
  readonly strict: boolean;
  /** Sealed values are taken as unknown instead of asking for a password. */
  readonly withoutSecrets: boolean;
  /** Of its password, where it is sealed. */
  readonly keys?: SealingKeys | undefined;
}

export interface ReadSource {
  readonly report: SourceReport;
  /** Absent where it could not be read; `report.failure` says why. */
  readonly file?: ParsedFile;
  /** Opens what a file of gateway configuration had sealed with a password. */
  readonly gatewayKey?: KeyObject | undefined;
  /** What was sealed in it, where it was. */
  readonly opened?: OpenedTexts;
  /** It is sealed, and other keys open it: they are derived so. */
  readonly locked?: KeyDerivation;
}

/** Bytes → text → tree → format → neutral form. A refusal is part of the result, so that other sources can still be read. */
export function readSource(source: SourceFile, options: ReadOptions): ReadSource {
  let parsed: ParsedText | undefined;
  let recognition: RecognisedSource['recognition'] | undefined;
  try {
    const archived = checkArchived(source, options.strict);
    const recognised = recogniseSource(source, options.as);
    const { hint } = recognised;
    ({ parsed, recognition } = recognised);
    const sealed = options.withoutSecrets ? undefined : openSealed(recognised, options.keys);
    if (sealed !== undefined && 'locked' in sealed) return { report: lockedReport(source, recognition, 'PASSWORD_REQUIRED'), locked: sealed.locked };
    const file = keepableFile(sealed?.file ?? FORMAT_CATALOGUE[recognition.formatId].parse(parsed, hint));
    const findings = [...archived, ...fileFindings(parsed, file, options), ...notOpened(file), ...file.findings];
    return { file, report: report(source, recognition, file, findings), ...(sealed !== undefined && { opened: new OpenedTexts(sealed.sealed), gatewayKey: sealed.gatewayKey }) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'PASSWORD_WRONG' && recognition !== undefined) return { report: lockedReport(source, recognition, error.code) };
    const { code, details } = source.name === '' ? error : error.within(source.name);
    const preview = code === 'FILE_TOO_NEW' && parsed !== undefined ? previewOf(parsed.tree)?.map(({ profile, mcps }) => ({ profile, mcps: [...mcps] })) : undefined;
    return { report: { name: source.name, findings: [], failure: { code, details }, ...(preview !== undefined && { preview }) } };
  }
}

/** What is to be told of how a text is written, and of its checksum. @throws AppError CHECKSUM_DIFFERS when `strict` */
export function fileFindings(parsed: ParsedText, file: Pick<ParsedFile, 'checksum'>, { strict }: Pick<ReadOptions, 'strict'>): readonly Finding[] {
  const findings: Finding[] = (parsed.repairs ?? []).map((reason) => ({ code: 'TEXT_REPAIRED', severity: 'warning', step: 'format', place: parsed.locate([]), reason }));
  if (parsed.comments) findings.push({ code: 'COMMENTS_NOT_KEPT', severity: 'note', step: 'format' });
  if (file.checksum === undefined) return findings;
  const { stated, canonical } = file.checksum;
  const place = parsed.locate(['exportInfo', 'checksum']);
  if (stated === undefined) return [...findings, { code: 'CHECKSUM_MISSING', severity: 'note', step: 'security', place }];
  if (stated === documentChecksum(canonical())) return findings;
  if (strict) throw new AppError('CHECKSUM_DIFFERS', { place });
  return [...findings, { code: 'CHECKSUM_DIFFERS', severity: 'warning', step: 'security', place }];
}

/** What stays sealed is not known here, nor whether the rest is as it was. */
const notOpened = ({ profiles }: ParsedFile): readonly Finding[] =>
  profiles.filter(({ sealed }) => sealed).map(({ place }) => ({ code: 'SEALED_NOT_OPENED', severity: 'note', step: 'security', place }));

function lockedReport({ name }: SourceFile, { formatId, confidence, reason }: RecognisedSource['recognition'], code: 'PASSWORD_REQUIRED' | 'PASSWORD_WRONG'): SourceReport {
  const details = name === '' ? {} : { place: { file: name } };
  return { name, format: FORMAT_CATALOGUE[formatId].specFormat, formatId, confidence, reason, findings: [], failure: { code, details } };
}

function report(source: SourceFile, recognition: RecognisedSource['recognition'], file: ParsedFile, findings: readonly Finding[]): SourceReport {
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
