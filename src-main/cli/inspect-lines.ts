import { failureLines } from '../../src-shared/errors/error-text';
import type { DocumentReport, FileReport, ProfileCounts } from '../../src-shared/transfer/file-report';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import { secretInClearLine } from '../../src-shared/transfer/secret-in-clear';
import { firstLines } from './first-lines';
import { fileTitle } from './given-paths';

/** What a file is and holds, for people. */
export function inspectLines(report: FileReport): readonly string[] {
  const { name, container, archive, documents, counts, secretsInClear, findings, failure } = report;
  const head = container === undefined || container === 'plain' ? fileTitle(name) : `${fileTitle(name)} (${container})`;
  if (failure !== undefined) return [`${head}: ${failureLines(failure)[0] ?? ''}`];
  const [only] = documents;
  const whole = only !== undefined && container !== 'zip' ? documentLines(head, only) : [
    `${head}: ${archive === undefined ? several(counts.documents, 'document') : archiveText(archive)}`,
    ...firstLines(documents.flatMap((document) => documentLines(document.name, document)).map((line) => `  ${line}`)),
    `In all: ${countsText(counts)}`,
  ];
  return [
    ...whole,
    ...firstLines(secretsInClear.map((secret) => `In clear: ${secretInClearLine(secret)}`), counts.inClear),
    ...firstLines(findings.map((finding) => `${finding.severity === 'note' ? 'Note' : 'Warning'}: ${findingLine(finding)}`), counts.findings),
  ];
}

const archiveText = ({ version, entries, exporter }: NonNullable<FileReport['archive']>): string =>
  `${FORMAT_TITLES['native-archive']} ${version}, ${several(entries, 'file')}${exporter === undefined ? '' : `; written by ${exporter}`}`;

function documentLines(title: string, document: DocumentReport): readonly string[] {
  const { exporter, exportedAt, exportType, sealing, profiles, failure, passedOver, preview } = document;
  if (passedOver !== undefined) return [`${title}: passed over, ${passedOver}`];
  const written = [exportType && `${exportType} export`, exporter && `written by ${exporter}`, exportedAt].filter((part) => part !== undefined);
  return [
    `${title}: ${formatText(document)}`,
    ...(written.length === 0 ? [] : [`  ${written.join(', ')}`]),
    ...(sealing === undefined ? [] : [`  ${sealingText(sealing)}`]),
    ...profiles.map(({ name, rejected, ...counts }) => `  ${name}: ${countsText(counts)}${rejected === 0 ? '' : `; ${several(rejected, 'entry', 'entries')} that can not be read`}`),
    ...(failure === undefined ? [] : failureLines(failure).map((line) => `  ${line}`)),
    ...(preview ?? []).map(({ profile, mcps }) => `  It would hold ${profile}: ${mcps.join(', ')}`),
  ];
}

const formatText = ({ formatId, version, language, confidence, reason }: DocumentReport): string =>
  (formatId === undefined ? 'not recognised' : `${FORMAT_TITLES[formatId]}${version === undefined ? '' : ` ${version}`}, ${language ?? ''}, ${confidence ?? ''} (${reason ?? ''})`);

function sealingText({ derivation, opened, failure }: NonNullable<DocumentReport['sealing']>): string {
  const how = derivation === undefined ? '' : ` (${derivation.name}, N ${derivation.N}, r ${derivation.r}, p ${derivation.p})`;
  return `Sealed with a password${how}; ${opened ? 'opened' : failure === undefined ? 'not opened' : `not opened: ${failureLines(failure)[0] ?? ''}`}`;
}

const countsText = ({ mcps, secrets, inClear, sealed, blanks }: ProfileCounts): string =>
  `${several(mcps, 'server')}, ${several(secrets, 'secret')}${secrets === 0 ? '' : ` (${inClear} in clear, ${sealed} sealed, ${blanks} to fill in)`}`;

export const several = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
