import type { Finding } from '../../../src-shared/transfer/finding';
import type { HistorySummary } from '../../../src-shared/transfer/history-summary';
import { ITEMS_AT_ONCE, type SourceReport } from '../../../src-shared/transfer/import-plan';
import type { ImportReport, ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import { failureLines } from '../../../src-shared/errors/error-text';

const BROUGHT: ReadonlySet<ItemOutcome> = new Set(['added', 'updated', 'merged', 'renamed']);

/** Warnings, errors and findings that a report brings along. */
const LINES = 1000;

/** What was noticed of a profile while it was read. */
interface Noticed {
  readonly findings: readonly Finding[];
  /** Of its entries. */
  readonly noticed: readonly Finding[];
}

interface ReportFlags {
  readonly dryRun: boolean;
  readonly partial: boolean;
  /** Answers that could not be followed. */
  readonly unmet: readonly string[];
}

/**
 * Spec 004, `ImportResult`, of what was resolved. Counts say what changed: a file that is there already imports nothing. Of `items` it
 * has the first ones, and of warnings and errors the first lines; all of them count.
 */
export function importReport(sources: readonly SourceReport[], incoming: readonly Noticed[], items: readonly ReportItem[], flags: ReportFlags): ImportReport {
  const [first] = sources.filter(({ formatId }) => formatId !== undefined);
  const noticed = incoming.flatMap((profile) => [...profile.findings, ...profile.noticed]);
  const findings = [...sources.flatMap((source) => source.findings), ...noticed];
  const errors = [
    ...sources.flatMap(({ failure }) => (failure === undefined ? [] : [failureLines(failure).join(' ')])),
    ...findings.filter(({ severity }) => severity === 'error').map(findingLine),
    ...items.filter(({ state, outcome }) => state === 'missing' && outcome !== 'skipped').map(({ subject }) => `${subject}: no server of that id or name is kept`),
  ];
  const undecided = items.some(({ outcome }) => outcome === 'undecided');
  return {
    success: !undecided && (errors.length === 0 || flags.partial),
    format: first?.format ?? 'generic-mcp',
    formatId: first?.formatId ?? 'generic',
    ...(first?.version !== undefined && { version: first.version }),
    profilesImported: items.filter(({ kind, outcome }) => kind === 'profile' && BROUGHT.has(outcome)).length,
    mcpsImported: items.filter(({ kind, outcome }) => kind === 'mcp' && BROUGHT.has(outcome)).length,
    warnings: firstLines([...flags.unmet, ...findings.filter(({ severity }) => severity === 'warning').map(findingLine), ...items.flatMap(withheldLines)]),
    unmet: firstLines(flags.unmet),
    errors: firstLines(errors),
    items: items.slice(0, ITEMS_AT_ONCE),
    total: items.length,
    findings: findings.slice(0, LINES),
    partial: flags.partial && errors.length > 0,
    dryRun: flags.dryRun,
  };
}

const firstLines = (lines: readonly string[]): string[] => (lines.length <= LINES ? [...lines] : [...lines.slice(0, LINES), `and ${lines.length - LINES} more`]);

const withheldLines = ({ subject, withheld, outcome }: ReportItem): readonly string[] =>
  (outcome === 'unchanged' || outcome === 'skipped' ? [] : withheld.map((field) => `${subject}: the kept secret in ${field} would go to a new destination, so it was not taken along`));

/** What the history says of it. */
export function historySummary(items: readonly ReportItem[], files: readonly string[]): HistorySummary {
  const count = (kind: ReportItem['kind'], outcomes: readonly ItemOutcome[]): number =>
    items.filter((item) => item.kind === kind && outcomes.includes(item.outcome)).length;
  return {
    files: [...files],
    profiles: [...new Set(items.filter(({ kind, outcome }) => kind === 'profile' && outcome !== 'skipped').map(({ subject, keptName }) => keptName ?? subject))],
    profilesAdded: count('profile', ['added', 'renamed']),
    profilesChanged: count('profile', ['updated', 'merged']),
    profilesRemoved: 0,
    mcpsAdded: count('mcp', ['added', 'renamed']),
    mcpsChanged: count('mcp', ['updated', 'merged']),
    mcpsRemoved: count('mcp', ['removed']),
  };
}
