import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import type { ToldImport } from './report-text';
import { unreadFiles, unreadLines } from './unread-files';

/** What can be told of an import: with its sources while they are there, else by what the history keeps. */
export function toldImport(report: ImportReport, items: readonly ReportItem[], from: readonly SourceReport[] | readonly string[]): ToldImport {
  const sources = from.filter((source) => typeof source !== 'string');
  return sources.length > 0
    ? { report, items, files: sources.map(sourceLine), unread: unreadFiles(sources) }
    : { report, items, files: from.filter((source) => typeof source === 'string'), unread: unreadLines(report, items) };
}

const sourceLine = ({ name, formatId, confidence }: SourceReport): string =>
  `${name}: ${formatId === undefined ? IMPORT_TEXTS.notRead : IMPORT_TEXTS.formats[formatId]}${confidence === undefined ? '' : ` (${IMPORT_TEXTS.confidence[confidence]})`}`;
