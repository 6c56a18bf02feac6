import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import type { PreparedMcp, PreparedProfile } from './prepared-profile';

const EMPTY = { differences: [], withheld: [] };

/** A profile that meets nothing, as the plan shows it: itself, what can't be taken, its servers. */
export function freshPlanItems({ key, source, row, secrets, findings, rejected, items }: PreparedProfile): readonly PlanItem[] {
  return [
    { ...EMPTY, key, kind: 'profile', source, subject: row.name, state: 'new', secrets, blanks: [], findings: [...findings] },
    ...rejected.map((entry): PlanItem => ({
      ...EMPTY, key: `${key}/${entry.key}`, kind: 'mcp', parent: key, source, subject: `${row.name}/${entry.name}`, state: 'rejected', secrets: 0, blanks: [], findings: [entry.finding],
    })),
    ...items.map((item): PlanItem => ({
      ...EMPTY, key: `${key}/${item.key}`, kind: 'mcp', parent: key, source, subject: `${row.name}/${item.row.name}`, state: 'new',
      ...(item.target !== undefined && { target: item.target }),
      type: item.row.type, secrets: item.row.secretCount, blanks: [...item.blanks], findings: [...item.findings],
    })),
  ];
}

/** The same as a report tells it. */
export function freshReportItems({ key, row, rejected, items }: PreparedProfile, outcome: ItemOutcome): readonly ReportItem[] {
  const one = (item: PreparedMcp): ReportItem =>
    ({ ...EMPTY, key: `${key}/${item.key}`, kind: 'mcp', subject: `${row.name}/${item.row.name}`, state: 'new', outcome, blanks: outcome === 'skipped' ? [] : [...item.blanks] });
  return [
    { ...EMPTY, key, kind: 'profile', subject: row.name, state: 'new', outcome, blanks: [] },
    ...rejected.map((entry): ReportItem => ({
      ...EMPTY, key: `${key}/${entry.key}`, kind: 'mcp', subject: `${row.name}/${entry.name}`, state: 'rejected', outcome: outcome === 'skipped' ? 'skipped' : 'rejected', blanks: [],
    })),
    ...items.map(one),
  ];
}

/** How many items a profile is in plan and report. */
export const itemCount = ({ rejected, items, questions }: PreparedProfile): number => 1 + rejected.length + items.length + questions.length;
