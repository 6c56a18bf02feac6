import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { subjectOf } from './plan-mcp';
import type { PlannedMcp, PlannedProfile } from './planned-import';
import { theirsOf } from './show-item';
import { targetLine } from './target-line';

/** A name among the dependencies of an incoming profile that stands for servers of its file. */
export interface PlannedQuestion {
  /** `p0/d0`: names it in answers. */
  readonly key: string;
  readonly subject: string;
  /** By id the key of the server's own item. */
  readonly candidates: readonly { readonly id: string; readonly label: string; readonly mcp: PlannedMcp }[];
  /** The only one that can be meant; a person is asked where it is absent. */
  readonly means?: PlannedMcp;
}

/**
 * What the names mean, as far as the plan tells. Nothing is guessed: that only one candidate is left because the others are not wanted or
 * could not be read makes no answer; equal candidates are one, and what the kept profile already requires was answered before.
 * A profile that stays as it is takes no dependencies, and has no questions.
 */
export function planQuestions(planned: PlannedProfile): readonly PlannedQuestion[] {
  const { incoming, mcps, state } = planned;
  if (state === 'identical' || incoming.questions.length === 0) return [];
  const byKey = new Map(mcps.map((mcp) => [mcp.incoming.key, mcp]));
  return incoming.questions.flatMap(({ name, candidates }, index): readonly PlannedQuestion[] => {
    const found = candidates.flatMap(({ id, label }) => {
      const mcp = byKey.get(`${incoming.key}/${id}`);
      return mcp === undefined ? [] : [{ id: mcp.incoming.key, label, mcp: originalOf(mcp, byKey) }];
    });
    const distinct = [...new Map(found.toReversed().map((candidate) => [candidate.mcp, candidate])).values()].toReversed();
    if (distinct.length === 0) return [];
    const means = required(distinct.map(({ mcp }) => mcp), planned) ?? (found.length === candidates.length && distinct.length === 1 ? distinct[0]?.mcp : undefined);
    return [{ key: `${incoming.key}/d${index}`, subject: subjectOf(incoming.profile, { name }), candidates: distinct, ...(means !== undefined && { means }) }];
  });
}

/** The questions for a person, as items of the plan. */
export const questionItems = (planned: PlannedProfile): readonly PlanItem[] => openQuestions(planned).map(({ key, subject, candidates }) => ({
  key, subject, kind: 'dependency', parent: planned.incoming.key, source: planned.incoming.source, state: 'ambiguous',
  candidates: candidates.map(({ id, label, mcp }) => ({ id, label: [label, targetLine(theirsOf(mcp)) ?? []].flat().join(': ') })),
  secrets: 0, differences: [], blanks: [], withheld: [], findings: [],
}));

/** Those that a person has to answer. */
export const openQuestions = (planned: PlannedProfile): readonly PlannedQuestion[] => planQuestions(planned).filter(({ means }) => means === undefined);

/** An item that is the same as an earlier one is that one. */
function originalOf(mcp: PlannedMcp, byKey: ReadonlyMap<string, PlannedMcp>): PlannedMcp {
  const earlier = mcp.state === 'identical' && mcp.meets?.earlier !== undefined ? byKey.get(mcp.meets.earlier) : undefined;
  return earlier === undefined ? mcp : originalOf(earlier, byKey);
}

function required(mcps: readonly PlannedMcp[], { kept }: PlannedProfile): PlannedMcp | undefined {
  const ids = new Set(kept?.dependencies.requiredMCPs);
  const [only, ...others] = mcps.filter(({ result }) => ids.has(result.id));
  return others.length === 0 ? only : undefined;
}
