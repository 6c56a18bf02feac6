import { findingLine } from '../../../src-shared/transfer/finding-text';
import type { ImportReport } from '../../../src-shared/transfer/import-report';

/** Answers that could not be followed, a line each: a report warns of them first, then of what was found, then of what was withheld. */
export function unmetLines({ warnings, findings, items }: ImportReport): readonly string[] {
  const found = new Set(findings.filter(({ severity }) => severity === 'warning').map(findingLine));
  const firstFound = warnings.findIndex((line) => found.has(line));
  if (firstFound !== -1) return warnings.slice(0, firstFound);
  const withheld = items.reduce((sum, item) => sum + (item.outcome === 'unchanged' || item.outcome === 'skipped' ? 0 : item.withheld.length), 0);
  return warnings.slice(0, Math.max(0, warnings.length - withheld));
}
