import type { ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { inSentence } from '../../texts/in-sentence';
import { broughtEntities } from './brought-entities';
import { resultRows } from './result-rows';
import type { Unread } from './unread-files';

/** A report with all its items, and what it was about. */
export interface ToldImport {
  readonly report: ImportReport;
  readonly items: readonly ReportItem[];
  /** The files, each on a line. */
  readonly files: readonly string[];
  readonly unread: readonly Unread[];
}

/** A report as plain text, to be pasted into a mail or an issue: the same words as on screen, secrets masked. */
export function reportText({ report, items, files, unread }: ToldImport): string {
  const { report: words } = RESULT_TEXTS;
  const own = new Set<string>([RESULT_TEXTS.profileItself, RESULT_TEXTS.fileItself]);
  const servers = items.filter(({ kind, outcome }) => kind === 'mcp' && outcome !== 'removed').length;
  const rows = resultRows(items, report.findings, unread).map(({ name, profile, outcome, note }) => `- ${profile === '' || own.has(profile) ? name : `${profile} / ${name}`}${own.has(profile) ? ` (${profile.charAt(0).toLowerCase()}${profile.slice(1)})` : ''}: ${outcome}${note === '' ? '' : ` (${note})`}`);
  const blanks = items.flatMap(({ subject, blanks: fields, outcome }) => (outcome === 'unchanged' || outcome === 'skipped' ? [] : fields.map((field) => `- ${subject}, ${field}`)));
  const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', `${title}:`, ...lines]);
  const { entities, mcpsImported } = report;
  return `${[
    ...(entities === undefined || servers > 0 ? [words.head(mcpsImported, servers)] : []),
    ...(entities === undefined ? [] : [`${IMPORT_GATEWAY_TEXTS.title(broughtEntities(entities), entities.total)} (${entities.environment})`]),
    ...section(words.files, files.map((file) => `- ${file}`)), ...section(words.items, rows), ...section(words.toFillIn, blanks),
    ...section(words.warnings, report.warnings.map((line) => `- ${line}`)),
  ].map(inSentence).join('\n')}\n`;
}

/** The same for programs, as the contract has it. */
export const reportJson = ({ report, items }: ToldImport): string => JSON.stringify({ ...report, items }, null, 2);
