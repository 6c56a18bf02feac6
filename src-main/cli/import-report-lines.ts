import { findingLine } from '../../src-shared/transfer/finding-text';
import type { SourceReport } from '../../src-shared/transfer/import-plan';
import type { ImportReport, ItemOutcome, ReportItem } from '../../src-shared/transfer/import-report';
import { clashLines, differenceText } from '../../src-shared/transfer/clash-lines';

const SIGN: Readonly<Record<ItemOutcome, string>> = {
  added: '+', updated: '~', renamed: '+', unchanged: '=', skipped: '-', removed: 'x', rejected: '!', undecided: '?',
};

/** An import for people: what was read, what happened to each item, what is left to do. */
export function reportLines(report: ImportReport, sources: readonly SourceReport[]): readonly string[] {
  const undecided = report.items.filter(({ outcome }) => outcome === 'undecided');
  return [
    ...sources.map(sourceLine),
    ...report.items.flatMap(itemLines),
    ...undecided.flatMap(clashLines).map((line) => `  ? ${line}`),
    '',
    outcomeLine(report),
    ...report.items.flatMap(({ subject, blanks, outcome }) => (outcome === 'unchanged' ? [] : blanks.map((field) => `To fill in: ${subject}, ${field}`))),
    ...report.warnings.map((line) => `Warning: ${line}`),
    ...report.errors.map((line) => `Not imported: ${line}`),
    ...report.findings.filter(({ severity }) => severity === 'note').map((finding) => `Note: ${findingLine(finding)}`),
  ];
}

function sourceLine({ name, formatId, reason, version, passedOver }: SourceReport): string {
  const file = name === '' ? 'standard input' : name;
  if (passedOver !== undefined) return `${file}: passed over, ${passedOver}`;
  return `${file}: ${formatId ?? 'not read'}${version === undefined ? '' : ` ${version}`}${reason === undefined ? '' : ` (${reason})`}`;
}

function itemLines(item: ReportItem): readonly string[] {
  const { kind, subject, outcome, keptName, differences } = item;
  const as = keptName === undefined ? '' : ` as "${keptName}"`;
  const head = `${kind === 'profile' ? '' : '  '}${SIGN[outcome]} ${kind === 'profile' ? 'profile ' : ''}${subject}: ${outcome}${as}`;
  return outcome === 'updated' ? [head, ...differences.map((difference) => `      ${differenceText(difference)}`)] : [head];
}

function outcomeLine({ items, dryRun, historyId }: ImportReport): string {
  const count = (...outcomes: readonly ItemOutcome[]): number => items.filter(({ kind, outcome }) => kind === 'mcp' && outcomes.includes(outcome)).length;
  const parts = [
    [count('added', 'renamed'), 'added'], [count('updated'), 'changed'], [count('removed'), 'removed'],
    [count('unchanged', 'skipped'), 'left as they were'], [count('rejected'), 'not imported'], [count('undecided'), 'to decide'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`).join(', ') || 'no servers in it';
  if (dryRun) return `Dry run, nothing was changed. Servers: ${told}.`;
  return historyId === undefined ? `Nothing to change. Servers: ${told}.` : `Servers: ${told}. Take it back with: valise undo ${historyId}`;
}
