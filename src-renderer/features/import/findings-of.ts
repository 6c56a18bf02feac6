import type { Finding } from '../../../src-shared/transfer/finding';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';

/** Findings about one item: its own, and those of its file that name it. */
export const findingsOf = (plan: ImportPlan, item: PlanItem, name: string): readonly Finding[] =>
  [...item.findings, ...(plan.sources[item.source]?.findings ?? []).filter(({ subject }) => subject === item.subject || subject === name)];
