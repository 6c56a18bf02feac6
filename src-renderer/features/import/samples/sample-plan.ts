import type { ImportPlan, PlanItem, SourceReport } from '../../../../src-shared/transfer/import-plan';
import type { ImportReport, ReportItem } from '../../../../src-shared/transfer/import-report';

const PLAIN = { source: 0, secrets: 0, differences: [], blanks: [], withheld: [], findings: [] };

/** A profile or server of a plan; a server's key starts with its profile's. */
export function planItem(key: string, subject: string, more: Partial<PlanItem> = {}): PlanItem {
  const [parent] = key.split('/');
  const mcp = parent !== undefined && parent !== key;
  return { ...PLAIN, key, subject, state: 'new', ...(mcp ? { kind: 'mcp', parent } : { kind: 'profile' }), ...more };
}

export const source = (name: string, more: Partial<SourceReport> = {}): SourceReport => ({ name, findings: [], ...more });

export const planOf = (items: readonly PlanItem[], more: Partial<ImportPlan> = {}): ImportPlan =>
  ({ planId: 'plan', sources: [source('file.json')], items: [...items], total: items.length, removals: [], ...more });

/** What a report says of an item of the plan. */
export const reportItem = ({ key, kind, subject, state, differences, blanks, withheld }: PlanItem, outcome: ReportItem['outcome'], more: Partial<ReportItem> = {}): ReportItem =>
  ({ key, kind, subject, state, outcome, differences, blanks, withheld, ...more });

export const reportOf = (items: readonly ReportItem[], more: Partial<ImportReport> = {}): ImportReport => ({
  success: true, format: 'generic-mcp', formatId: 'generic', profilesImported: 0, mcpsImported: 0, warnings: [], unmet: [], errors: [], items: [...items], total: items.length, findings: [], partial: false, dryRun: false, ...more,
});
