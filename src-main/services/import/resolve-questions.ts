import type { McpId } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import type { AnswerBook } from './item-answers';
import { openQuestions, planQuestions, type PlannedQuestion } from './plan-questions';
import type { PlannedMcp, PlannedProfile } from './planned-import';
import type { ResolvedTarget } from './resolved-target';

type ProfileFields = Omit<Profile, 'mcps'>;

export interface ResolvedQuestions {
  /** The profile to write, with the ids of the servers that the names mean among those it requires. */
  readonly put?: ProfileFields;
  /** Of the questions that a person was asked. */
  readonly items: readonly ReportItem[];
  /** Answers that could not be followed, a line each. */
  readonly unmet: readonly string[];
}

/**
 * Follows the answers to the questions of a profile. Its servers must be resolved: only then is it known under which ids they are kept.
 * Without `put` the profile's fields are not written, and nothing is taken.
 */
export function resolveQuestions(planned: PlannedProfile, target: ResolvedTarget, put: ProfileFields | undefined, answers: AnswerBook): ResolvedQuestions {
  const ids = new Set<string>(put?.dependencies.requiredMCPs);
  const items: ReportItem[] = [];
  const unmet: string[] = [];
  for (const question of planQuestions(planned)) {
    const { mcp, otherwise, fault } = answerTo(question, target, put !== undefined, answers);
    if (fault !== undefined) unmet.push(`${question.subject}: ${fault}`);
    const id = mcp === undefined ? undefined : keptIdOf(mcp, target);
    if (id !== undefined) ids.add(id);
    if (question.means === undefined) items.push(reportQuestion(question, id === undefined ? otherwise : 'added'));
  }
  return { items, unmet, ...(put !== undefined && { put: { ...put, dependencies: { ...put.dependencies, requiredMCPs: [...ids] } } }) };
}

/** The questions of a profile as a report lists them where nothing was resolved for it. */
export const skippedQuestions = (planned: PlannedProfile): readonly ReportItem[] => openQuestions(planned).map((question) => reportQuestion(question, 'skipped'));

interface Answer {
  readonly mcp?: PlannedMcp | undefined;
  /** The outcome where no server is meant, or none that is kept. */
  readonly otherwise: ItemOutcome;
  readonly fault?: string;
}

function answerTo({ key, candidates, means }: PlannedQuestion, target: ResolvedTarget, writes: boolean, answers: AnswerBook): Answer {
  if (target.outcome === 'undecided') return { otherwise: 'undecided' };
  if (!writes) return { otherwise: 'skipped' };
  if (means !== undefined) return { mcp: means, otherwise: 'skipped' };
  const { strategy, decided, choice } = answers.of(key);
  if (strategy === 'skip' && (decided || choice === undefined)) return { otherwise: 'skipped' };
  if (choice === undefined) return { otherwise: 'undecided' };
  const chosen = candidates.find(({ id }) => id === choice);
  if (chosen === undefined) return { otherwise: 'undecided', fault: 'what was chosen is none of the servers that could be meant' };
  // One that stays out for another of its name is not that one.
  const leftOut = chosen.mcp.state === 'duplicate' && answers.of(chosen.mcp.incoming.key).strategy === 'skip';
  return { mcp: leftOut ? undefined : chosen.mcp, otherwise: 'skipped' };
}

/** Where a server stands in its target: kept beside another, put, or the one that it met; undefined where it stays out. */
function keptIdOf({ incoming, result }: PlannedMcp, { servers: { copies, placed, rows } }: ResolvedTarget): McpId | undefined {
  const id = copies.get(incoming.key) ?? placed.get(incoming.key) ?? result.id;
  return rows.has(id) ? id : undefined;
}

const reportQuestion = ({ key, subject }: PlannedQuestion, outcome: ItemOutcome): ReportItem =>
  ({ key, kind: 'dependency', subject, state: 'ambiguous', outcome, differences: [], blanks: [], withheld: [] });
