import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import { shownEntries } from './pack-profile';
import type { PreparedProfile } from './prepared-profile';

const EMPTY = { differences: [], withheld: [] };

/** A profile that meets nothing, as the plan shows it: itself, what can't be taken, its servers. */
export function freshPlanItems(profile: PreparedProfile): readonly PlanItem[] {
  const { key, source, row, secrets, findings } = profile;
  const { items, rejected } = shownEntries(profile);
  return [
    { ...EMPTY, key, kind: 'profile', source, subject: row.name, state: 'new', secrets, blanks: [], findings: [...findings] },
    ...rejected.map((entry): PlanItem => ({
      ...EMPTY, key: `${key}/${entry.key}`, kind: 'mcp', parent: key, source, subject: `${row.name}/${entry.name}`, state: 'rejected', secrets: 0, blanks: [], findings: [entry.finding],
    })),
    ...items.map(({ key: own, name, type, secrets: count, target, blanks, blankNames, findings: told }): PlanItem => ({
      ...EMPTY, key: `${key}/${own}`, kind: 'mcp', parent: key, source, subject: `${row.name}/${name}`, state: 'new',
      ...(target !== undefined && { target }),
      ...(Object.keys(blankNames).length > 0 && { blankNames }),
      type, secrets: count, blanks: [...blanks], findings: [...told],
    })),
  ];
}

/** The same as a report tells it. */
export function freshReportItems(profile: PreparedProfile, outcome: Extract<ItemOutcome, 'added' | 'skipped'>): readonly ReportItem[] {
  const { key, row } = profile;
  const { items, rejected } = shownEntries(profile);
  return [
    { ...EMPTY, key, kind: 'profile', subject: row.name, state: 'new', outcome, blanks: [] },
    ...rejected.map((entry): ReportItem => ({
      ...EMPTY, key: `${key}/${entry.key}`, kind: 'mcp', subject: `${row.name}/${entry.name}`, state: 'rejected', outcome: outcome === 'skipped' ? 'skipped' : 'rejected', blanks: [],
    })),
    ...items.map((item): ReportItem =>
      ({ ...EMPTY, key: `${key}/${item.key}`, kind: 'mcp', subject: `${row.name}/${item.name}`, state: 'new', outcome, blanks: outcome === 'skipped' ? [] : [...item.blanks] })),
  ];
}
