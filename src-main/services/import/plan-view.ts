import type { ImportPlan, PlanItem, SourceReport } from '../../../src-shared/transfer/import-plan';
import { subjectOf } from './plan-mcp';
import type { PlannedImport, PlannedMcp, PlannedProfile } from './planned-import';
import { theirsOf } from './show-item';
import { countSecrets } from '../secrets/count-secrets';
import { profileSecrets } from './source-counts';
import { targetLine } from './target-line';

/** A plan as it may leave the core: fields and states, every secret masked. */
export function planView(planId: string, plan: PlannedImport, sources: readonly SourceReport[]): ImportPlan {
  return {
    planId,
    sources: [...sources],
    items: plan.profiles.flatMap(itemsOf),
    removals: plan.profiles.flatMap(({ result, removals }) => removals.map((removed) => subjectOf(result, removed))),
  };
}

const EMPTY = { differences: [], blanks: [], withheld: [], findings: [] };

/** The profile, counted without its servers, then what can't be taken, then the servers. */
function itemsOf(planned: PlannedProfile): readonly PlanItem[] {
  const { incoming: { profile, rejected, key, source, findings }, state, kept, differences, mcps } = planned;
  return [
    {
      ...EMPTY, key, kind: 'profile', source, subject: profile.name, state, secrets: profileSecrets(profile),
      differences: [...differences], findings: [...findings],
      ...(kept !== undefined && kept.name !== profile.name && { keptName: kept.name }),
    },
    ...rejected.map((entry): PlanItem => ({
      ...EMPTY, key: entry.key, kind: 'mcp', parent: key, source, subject: subjectOf(profile, entry), state: 'rejected', secrets: 0, findings: [entry.finding],
    })),
    ...mcps.map((mcp) => serverItem(mcp, key, source)),
  ];
}

function serverItem(planned: PlannedMcp, parent: string, source: number): PlanItem {
  const { incoming, subject, state, meets, differences, blanks, withheld } = planned;
  const theirs = theirsOf(planned);
  const target = targetLine(theirs);
  return {
    key: incoming.key, kind: 'mcp', parent, source, subject, state,
    ...(target !== undefined && { target }),
    type: theirs.type, secrets: countSecrets(theirs),
    differences: [...differences], blanks: [...blanks], withheld: [...withheld], findings: [...incoming.findings],
    ...(meets !== undefined && meets.mcp.name !== incoming.mcp.name && { keptName: meets.mcp.name }),
  };
}
