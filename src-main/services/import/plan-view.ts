import type { ImportPlan, PlanItem, SourceReport } from '../../../src-shared/transfer/import-plan';
import { subjectOf } from './plan-mcp';
import type { PlannedImport, PlannedProfile } from './planned-import';

/** A plan as it may leave the core: fields and states, every secret masked. */
export function planView(planId: string, plan: PlannedImport, sources: readonly SourceReport[]): ImportPlan {
  return {
    planId,
    sources: [...sources],
    items: plan.profiles.flatMap(itemsOf),
    removals: plan.profiles.flatMap(({ result, removals }) => removals.map((removed) => subjectOf(result, removed))),
  };
}

function itemsOf({ incoming, state, kept, differences, mcps }: PlannedProfile): readonly PlanItem[] {
  const { profile, rejected, key } = incoming;
  return [
    {
      key, kind: 'profile', subject: profile.name, state, differences: [...differences], blanks: [], withheld: [], findings: [],
      ...(kept !== undefined && kept.name !== profile.name && { keptName: kept.name }),
    },
    ...rejected.map(({ name, finding }, index): PlanItem => ({
      key: `${key}/r${index}`, kind: 'mcp', subject: subjectOf(profile, { name }), state: 'rejected', differences: [], blanks: [], withheld: [], findings: [finding],
    })),
    ...mcps.map((mcp): PlanItem => ({
      key: mcp.incoming.key, kind: 'mcp', subject: mcp.subject, state: mcp.state,
      differences: [...mcp.differences], blanks: [...mcp.blanks], withheld: [...mcp.withheld], findings: [...mcp.findings],
      ...(mcp.meets !== undefined && mcp.meets.mcp.name !== mcp.incoming.mcp.name && { keptName: mcp.meets.mcp.name }),
    })),
  ];
}
