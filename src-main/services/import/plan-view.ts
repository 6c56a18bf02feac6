import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { countSecrets } from '../secrets/count-secrets';
import { blankNames } from './blank-names';
import { candidateLabels } from './candidate-labels';
import { subjectOf } from './plan-mcp';
import { questionItems } from './plan-questions';
import type { PlannedMcp, PlannedProfile } from './planned-import';
import { theirsOf } from './show-item';
import { profileSecrets } from './source-counts';
import { targetLine } from './target-line';

const EMPTY = { differences: [], blanks: [], withheld: [], findings: [] };

/**
 * A profile of a plan as it may leave the core, fields and states with every secret masked: itself, counted without its servers, then
 * what can't be taken, then the servers, then what of its names is a question.
 */
export function planItemsOf(planned: PlannedProfile): readonly PlanItem[] {
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
    ...questionItems(planned),
  ];
}

function serverItem(planned: PlannedMcp, parent: string, source: number): PlanItem {
  const { incoming, subject, state, meets, differences, blanks, blankHeld, withheld, candidates, result } = planned;
  const theirs = theirsOf(planned);
  const target = targetLine(theirs);
  const named = blankNames(result, blanks);
  return {
    key: incoming.key, kind: 'mcp', parent, source, subject, state,
    ...(target !== undefined && { target }),
    type: theirs.type, secrets: countSecrets(theirs),
    differences: [...differences], blanks: [...blanks], withheld: [...withheld], findings: [...incoming.findings],
    ...(named.size > 0 && { blankNames: Object.fromEntries(named) }),
    ...(blankHeld.length > 0 && { blankHeld: [...blankHeld] }),
    ...(candidates !== undefined && { candidates: candidateLabels(candidates) }),
    ...(meets !== undefined && meets.mcp.name !== incoming.mcp.name && { keptName: meets.mcp.name }),
  };
}
