import type { Finding } from '../../../src-shared/transfer/finding';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { itemsByKey } from './item-names';
import { missingFor } from './missing-programs';

/** Findings about one item: its own, those of its file that name it, and what its profile misses to start it. */
export function findingsOf(plan: ImportPlan, item: PlanItem, name: string): readonly Finding[] {
  const profile = item.parent === undefined ? undefined : itemsByKey(plan).get(item.parent);
  return [
    ...item.findings, ...(plan.sources[item.source]?.findings ?? []).filter(({ subject }) => subject === item.subject || subject === name),
    ...(profile === undefined ? [] : missingFor(item, profile.findings)),
  ];
}
