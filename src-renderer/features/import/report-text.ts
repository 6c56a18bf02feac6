import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { importNumbers, broughtIn } from './import-numbers';
import { resultRows } from './result-rows';

/** A report as plain text, to be pasted into a mail or an issue: the same words as on screen, secrets masked. */
export function reportText(plan: ImportPlan, report: ImportReport): string {
  const { report: words } = RESULT_TEXTS;
  const own = new Set<string>([RESULT_TEXTS.profileItself, RESULT_TEXTS.fileItself]);
  const servers = report.items.filter(({ kind }) => kind === 'mcp').length;
  const files = plan.sources.map(({ name, formatId, confidence }) => `- ${name}: ${formatId === undefined ? IMPORT_TEXTS.notRead : IMPORT_TEXTS.formats[formatId]}${confidence === undefined ? '' : ` (${IMPORT_TEXTS.confidence[confidence]})`}`);
  const rows = resultRows(plan, report).map(({ name, profile, outcome, note }) => `- ${profile === '' || own.has(profile) ? name : `${profile} / ${name}`}${own.has(profile) ? ` (${profile.charAt(0).toLowerCase()}${profile.slice(1)})` : ''}: ${outcome}${note === '' ? '' : ` (${note})`}`);
  const blanks = report.items.flatMap(({ subject, blanks: fields, outcome }) => (outcome === 'unchanged' || outcome === 'skipped' ? [] : fields.map((field) => `- ${subject}, ${field}`)));
  const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', `${title}:`, ...lines]);
  return `${[
    words.head(broughtIn(importNumbers(report.items)), servers),
    ...section(words.files, files), ...section(words.items, rows), ...section(words.toFillIn, blanks),
    ...section(words.warnings, report.warnings.map((line) => `- ${line}`)),
  ].join('\n')}\n`;
}
