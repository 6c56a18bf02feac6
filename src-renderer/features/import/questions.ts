import { CONFLICT_STATES, type ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { markedQuestion, type Answer, type Answers, type Asked, type Choice } from './answers';
import { itemNames, itemsByKey } from './item-names';
import { fieldsLeft } from './merge-fields';
import { wasSent } from './sent-answer';

export const GROUPS = ['changed', 'name-taken', 'duplicate', 'ambiguous', 'dependency'] as const;
export type Group = (typeof GROUPS)[number];

/** Something that a person has to decide, and where that stands. */
export interface Question {
  readonly key: string;
  readonly group: Group;
  /** What a dry run with the answers so far makes of it. */
  readonly item: ReportItem;
  readonly asked: Asked;
  readonly name: string;
  readonly profile: string | undefined;
  readonly about: string;
  /** What was decided about it as it is now, whole or in part. */
  readonly answer: Answer | undefined;
  readonly choice: Choice | undefined;
  /** Fields whose side is still to be chosen, where it is merged. */
  readonly left: number;
  /** It was answered, but what it asks has changed since. */
  readonly again: boolean;
  /** The answer is whole and can't be followed: the name is taken, or fields don't fit together. */
  readonly refused: boolean;
  /** `moot`: a decision about something else settles it; `waits`: its profile has to be decided first. */
  readonly standing: 'open' | 'decided' | 'moot' | 'waits';
}

const groupOf = ({ kind, state }: ReportItem): Group | undefined =>
  (!CONFLICT_STATES.has(state) ? undefined : kind === 'dependency' ? kind : GROUPS.find((group) => group === state));

/**
 * What is to be decided, in groups and within them in the order of the plan. `items` are those of a dry run on `sent`: it says what is
 * asked without what is excluded, and what the answers so far have settled.
 */
export function questionsOf(plan: ImportPlan, items: readonly ReportItem[], decisions: Answers['decisions'], excluded: readonly string[], sent?: Resolution): readonly Question[] {
  const names = itemNames(plan);
  const planned = itemsByKey(plan);
  const profiles = new Map(items.flatMap((item) => (item.kind === 'profile' ? [[item.key, item] as const] : [])));
  const out = new Set(excluded);
  const found = items.flatMap((item): readonly Question[] => {
    const { key } = item;
    const group = groupOf(item);
    const parent = key === undefined ? undefined : planned.get(key)?.parent;
    if (key === undefined || group === undefined || item.outcome === 'removed' || out.has(key) || (parent !== undefined && out.has(parent))) return [];
    const asked = markedQuestion(item, planned.get(key));
    const { about } = asked;
    const given = decisions[key];
    const answer = given?.about === about ? given : undefined;
    const whole = parent === undefined ? undefined : profiles.get(parent);
    const undecidedWhole = parent !== undefined && whole?.outcome === 'undecided';
    const settled = isSettled(item, whole, given !== undefined);
    const left = answer?.choice === 'merge' ? fieldsLeft(asked.differences, answer.fields) : 0;
    const complete = answer !== undefined && isComplete(answer, asked, left);
    const refused = complete && item.outcome === 'undecided' && !undecidedWhole && sent !== undefined && wasSent(sent, key, answer);
    const name = names.get(key);
    const waits = undecidedWhole && decisions[parent] === undefined;
    return [{
      key, group, item, asked, about, answer, choice: answer?.choice, left, refused,
      standing: settled ? 'moot' : complete && !refused ? 'decided' : waits ? 'waits' : 'open',
      again: given !== undefined && answer === undefined && !settled, name: name?.name ?? item.subject, profile: name?.profile,
    }];
  });
  return GROUPS.flatMap((group) => found.filter((question) => question.group === group));
}

/** There is nothing to choose: into a new profile everything comes as it is, and what stays out goes with all it has. */
function isSettled({ kind, state, outcome }: ReportItem, whole: ReportItem | undefined, answered: boolean): boolean {
  if (outcome === 'added' && state !== 'ambiguous') return true;
  if (whole?.outcome === 'skipped' && whole.state === 'name-taken') return true;
  // A profile that stays as it is takes no dependencies.
  if (kind === 'dependency' && (whole?.outcome === 'skipped' || whole?.outcome === 'unchanged')) return true;
  return outcome !== 'undecided' && !answered;
}

function isComplete({ choice, name, candidate }: Answer, { candidates }: Asked, left: number): boolean {
  if (choice === 'merge') return left === 0;
  if (choice === 'rename') return name === undefined || name.trim() !== '';
  return choice !== 'candidate' || candidates?.some(({ id }) => id === candidate) === true;
}

/** Those that still need an answer, now or once their profile has one. */
export const openQuestions = (questions: readonly Question[]): readonly Question[] => questions.filter(isOpen);

const isOpen = ({ standing }: Question): boolean => standing === 'open' || standing === 'waits';

/** The next one to decide behind `key`, from the top again where there is none below. */
export function nextOpen(questions: readonly Question[], key: string | undefined): Question | undefined {
  const at = questions.findIndex((question) => question.key === key);
  const isNext = (question: Question): boolean => isOpen(question) && question.key !== key;
  return questions.find((question, index) => index > at && isNext(question)) ?? questions.find(isNext);
}

/** The one `step` further, round the ends. */
export function stepFrom(questions: readonly Question[], key: string | undefined, step: 1 | -1): Question | undefined {
  const at = questions.findIndex((question) => question.key === key);
  if (at === -1) return questions.at(step === 1 ? 0 : -1);
  return questions[(at + step + questions.length) % questions.length];
}
