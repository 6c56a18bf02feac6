import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import { subjectOf } from './plan-mcp';
import type { PlannedImport, PlannedMcp, PlannedProfile } from './planned-import';
import type { ResolvedTarget } from './resolved-target';

const EMPTY = { differences: [], blanks: [], withheld: [] };

export function reportProfile({ incoming, state, differences, kept }: PlannedProfile, target: ResolvedTarget): ReportItem {
  const name = target.fresh || target.skipsAll ? target.name : kept?.name ?? target.name;
  return {
    ...EMPTY, key: incoming.key, kind: 'profile', subject: incoming.profile.name, state, outcome: target.outcome, differences: [...differences],
    ...(name !== incoming.profile.name && { keptName: name }),
  };
}

/** Entries of the file that are no servers Valise could keep. */
export const rejectedItems = ({ incoming }: PlannedProfile, outcome: ItemOutcome = 'rejected'): readonly ReportItem[] => incoming.rejected.map(({ key, name }) =>
  ({ ...EMPTY, key, kind: 'mcp', subject: subjectOf(incoming.profile, { name }), state: 'rejected', outcome }));

export function reportMcp(mcp: PlannedMcp, outcome: ItemOutcome, blanks: readonly string[], keptName: string | undefined, carried: boolean): ReportItem {
  const name = keptName ?? mcp.meets?.mcp.name ?? mcp.incoming.mcp.name;
  return {
    key: mcp.incoming.key, kind: 'mcp', subject: mcp.subject, state: mcp.state, outcome, differences: [...mcp.differences], blanks: [...blanks],
    withheld: carried ? [] : [...mcp.withheld],
    ...(name !== mcp.incoming.mcp.name && { keptName: name }),
  };
}

export const reportRemoval = (profile: string, name: string): ReportItem =>
  ({ ...EMPTY, kind: 'mcp', subject: `${profile}/${name}`, state: 'changed', outcome: 'removed' });

/** Every item of the plan in its order: as it was resolved, or skipped where nothing was resolved for it. */
export function withExcluded(plan: PlannedImport, resolved: readonly ReportItem[]): readonly ReportItem[] {
  const byKey = new Map(resolved.map((item) => [item.key, item]));
  return plan.profiles.flatMap(skippedItems).map((item) => byKey.get(item.key) ?? item);
}

function skippedItems(planned: PlannedProfile): readonly ReportItem[] {
  const { incoming, state, differences, mcps } = planned;
  return [
    { ...EMPTY, key: incoming.key, kind: 'profile', subject: incoming.profile.name, state, outcome: 'skipped', differences: [...differences] },
    ...rejectedItems(planned, 'skipped'),
    ...mcps.map((mcp) => reportMcp(mcp, 'skipped', [], undefined, false)),
  ];
}
