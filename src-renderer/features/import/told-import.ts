import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { inSentence } from '../../texts/in-sentence';
import type { ToldImport } from './report-text';
import { unreadFiles, unreadLines } from './unread-files';

interface From {
  /** What the files were, while that is known. */
  readonly sources: readonly SourceReport[] | undefined;
  /** Their names, where only the history tells of them. */
  readonly files: readonly string[];
}

/** What can be told of an import. */
export const toldImport = (report: ImportReport, items: readonly ReportItem[], { sources, files }: From): ToldImport => (sources === undefined
  ? { report, items, files, unread: unreadLines(report, items) }
  : { report, items, files: sources.map(sourceLine), unread: unreadFiles(sources) });

const sourceLine = ({ name, formatId, confidence }: SourceReport): string =>
  inSentence(`${name}: ${formatId === undefined ? IMPORT_TEXTS.notRead : IMPORT_TEXTS.formats[formatId]}${confidence === undefined ? '' : ` (${IMPORT_TEXTS.confidence[confidence]})`}`);
