import type { Difference } from '../../../src-shared/transfer/import-plan';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import { subjectOf } from './plan-mcp';
import type { PlannedImport, PlannedMcp, PlannedProfile } from './planned-import';
import { skippedQuestions } from './resolve-questions';
import type { ResolvedTarget } from './resolved-target';

const EMPTY = { differences: [], blanks: [], withheld: [] };

/** `differences`: those that count for its outcome. */
export function reportProfile({ incoming, state, kept }: PlannedProfile, target: ResolvedTarget, differences: readonly Difference[]): ReportItem {
  const name = target.fresh || target.skipsAll ? target.name : kept?.name ?? target.name;
  return {
    ...EMPTY, key: incoming.key, kind: 'profile', subject: incoming.profile.name, state, outcome: target.outcome, differences: [...differences],
    ...(name !== incoming.profile.name && { keptName: name }),
  };
}

/** Entries of the file that are no servers Valise could keep. */
export const rejectedItems = ({ incoming }: PlannedProfile, outcome: ItemOutcome = 'rejected'): readonly ReportItem[] => incoming.rejected.map(({ key, name }) =>
  ({ ...EMPTY, key, kind: 'mcp', subject: subjectOf(incoming.profile, { name }), state: 'rejected', outcome }));

/** What was decided for a server. */
interface DecidedMcp extends Pick<ReportItem, 'outcome'> {
  readonly withheld: readonly string[];
  readonly blanks: readonly string[];
  readonly keptName: string | undefined;
  /** Those of the plan unless only some of them count. */
  readonly differences?: readonly Difference[];
}

export function reportMcp({ incoming, subject, state, meets, differences }: PlannedMcp, decided: DecidedMcp): ReportItem {
  const name = decided.keptName ?? meets?.mcp.name ?? incoming.mcp.name;
  return {
    key: incoming.key, kind: 'mcp', subject, state, outcome: decided.outcome, differences: [...(decided.differences ?? differences)],
    blanks: [...decided.blanks], withheld: [...decided.withheld],
    ...(name !== incoming.mcp.name && { keptName: name }),
  };
}

export const reportRemoval = (profile: string, name: string): ReportItem =>
  ({ ...EMPTY, kind: 'mcp', subject: `${profile}/${name}`, state: 'changed', outcome: 'removed' });

/** Every item of the plan in its order: as it was resolved, or skipped where nothing was resolved for it; then what is removed, which is none. */
export function withExcluded(plan: PlannedImport, resolved: readonly ReportItem[]): readonly ReportItem[] {
  const byKey = new Map(resolved.map((item) => [item.key, item]));
  return [...plan.profiles.flatMap(skippedItems).map((item) => byKey.get(item.key) ?? item), ...resolved.filter(({ key }) => key === undefined)];
}

function skippedItems(planned: PlannedProfile): readonly ReportItem[] {
  const { incoming, state, differences, mcps } = planned;
  return [
    { ...EMPTY, key: incoming.key, kind: 'profile', subject: incoming.profile.name, state, outcome: 'skipped', differences: [...differences] },
    ...rejectedItems(planned, 'skipped'),
    ...mcps.map((mcp) => reportMcp(mcp, { outcome: 'skipped', withheld: mcp.withheld, blanks: [], keptName: undefined })),
    ...skippedQuestions(planned),
  ];
}
