import { findingLine } from '../../../src-shared/transfer/finding-text';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { failureWords } from './failure-words';

/** A file of an import that could not be read. */
export interface Unread {
  readonly name: string;
  readonly why: string;
}

export const unreadFiles = (sources: readonly SourceReport[]): readonly Unread[] =>
  sources.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ name, why: failureWords(failure) }]));

/** The same of a report alone: it tells first of files, a line each that names its file, then of what was found in others, then of what nobody has. */
export function unreadLines({ errors, findings }: Pick<ImportReport, 'errors' | 'findings'>, items: readonly ReportItem[]): readonly Unread[] {
  const found = findings.filter(({ severity }) => severity === 'error');
  const [firstFound] = found;
  const at = firstFound === undefined ? -1 : errors.indexOf(findingLine(firstFound));
  const missing = items.filter(({ state, outcome }) => state === 'missing' && outcome !== 'skipped').length;
  const lines = at === -1 ? errors.slice(0, Math.max(0, errors.length - found.length - missing)) : errors.slice(0, at);
  return lines.map((why) => ({ name: RESULT_TEXTS.unreadFile, why }));
}
