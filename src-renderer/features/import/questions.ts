import { CONFLICT_STATES, type ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { questionMark, type Answers, type Choice } from './answers';
import { itemNames } from './item-names';

export const GROUPS = ['changed', 'name-taken', 'duplicate', 'ambiguous'] as const;
export type Group = (typeof GROUPS)[number];

/** Something that a person has to decide, and where that stands. */
export interface Question {
  readonly key: string;
  readonly group: Group;
  readonly item: ReportItem;
  readonly name: string;
  readonly profile: string | undefined;
  readonly about: string;
  /** What was decided about it as it is now. */
  readonly choice: Choice | undefined;
  /** It was answered, but what it asks has changed since. */
  readonly again: boolean;
  /** `moot`: a decision about something else settles it; `waits`: its profile has to be decided first. */
  readonly standing: 'open' | 'decided' | 'moot' | 'waits';
}

const groupOf = ({ state }: ReportItem): Group | undefined => (CONFLICT_STATES.has(state) ? GROUPS.find((group) => group === state) : undefined);

/**
 * What is to be decided, in groups and within them in the order of the plan. `items` are those of a dry run: it says what is asked
 * without what is excluded, and what the answers so far have settled.
 */
export function questionsOf(plan: ImportPlan, items: readonly ReportItem[], answers: Answers, excluded: readonly string[]): readonly Question[] {
  const names = itemNames(plan);
  const parentOf = new Map(plan.items.map(({ key, parent }) => [key, parent]));
  const parents = new Map(items.map((item) => [item.key, item]));
  const out = new Set(excluded);
  const found = items.flatMap((item): readonly Question[] => {
    const { key } = item;
    const group = groupOf(item);
    const parent = key === undefined ? undefined : parentOf.get(key);
    if (key === undefined || group === undefined || item.outcome === 'removed' || out.has(key) || (parent !== undefined && out.has(parent))) return [];
    const about = questionMark(item);
    const answer = answers.decisions[key];
    const choice = answer?.about === about ? answer.choice : undefined;
    const whole = parent === undefined ? undefined : parents.get(parent);
    // Into a new profile everything comes as it is, and what is left out goes with all it has: there is nothing to choose then.
    const settled = item.outcome === 'added' || (whole?.outcome === 'skipped' && whole.state === 'name-taken') || (item.outcome !== 'undecided' && answer === undefined);
    const waits = parent !== undefined && whole?.outcome === 'undecided' && answers.decisions[parent] === undefined;
    const standing = settled ? 'moot' : choice !== undefined ? 'decided' : waits ? 'waits' : 'open';
    return [{ key, group, item, about, choice, standing, again: answer !== undefined && choice === undefined && !settled, name: names.get(key)?.name ?? item.subject, profile: names.get(key)?.profile }];
  });
  return GROUPS.flatMap((group) => found.filter((question) => question.group === group));
}

/** Those that still need an answer, now or once their profile has one. */
export const openQuestions = (questions: readonly Question[]): readonly Question[] => questions.filter(({ standing }) => standing === 'open' || standing === 'waits');

/** The next one to decide behind `key`, from the top again where there is none below. */
export function nextOpen(questions: readonly Question[], key: string | undefined): Question | undefined {
  const at = questions.findIndex((question) => question.key === key);
  const open = openQuestions(questions).filter((question) => question.key !== key);
  return open.find((question) => questions.indexOf(question) > at) ?? open[0];
}

/** The one `step` further, round the ends. */
export function stepFrom(questions: readonly Question[], key: string | undefined, step: 1 | -1): Question | undefined {
  const at = questions.findIndex((question) => question.key === key);
  if (at === -1) return questions.at(step === 1 ? 0 : -1);
  return questions[(at + step + questions.length) % questions.length];
}
