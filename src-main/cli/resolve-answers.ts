import { CONFLICT_STATES, type PlanItem } from '../../src-shared/transfer/import-plan';
import type { Resolution, Target } from '../../src-shared/transfer/resolution';
import { AnswerReader, type ByKey, type Read } from './answer-reader';
import type { GivenAnswers } from './read-answers';
import { targetOf } from './target-of';

type AnsweredItems = Pick<Resolution, 'decisions' | 'fields' | 'names' | 'choices' | 'blanks' | 'excluded' | 'carrySecrets'>;

/** The targets that answers give to profiles, by key. @throws AppError ANSWERS_INVALID */
export function resolveTargets(answers: GivenAnswers, items: readonly PlanItem[], digest: string): ByKey<Target> {
  const book = new AnswerReader(answers, items, digest);
  const targets = book.byKey('targets', answers.targets, ({ kind }) => kind === 'profile', (given, item) => {
    const target = typeof given === 'string' ? targetOf(given) : given;
    if (item.kind !== 'profile') return { fault: 'only a profile has a target' };
    return target === undefined ? { fault: 'give new, new:NAME, merge:NAME or replace:NAME' } : { value: target };
  });
  book.end();
  return targets;
}

/** Answers by the keys of the plan that they answer. @throws AppError ANSWERS_INVALID with every answer that does not fit, or because they answer other files */
export function resolveAnswers(answers: GivenAnswers, items: readonly PlanItem[], digest: string): AnsweredItems {
  const book = new AnswerReader(answers, items, digest);
  const resolved: AnsweredItems = {
    decisions: book.byKey('decisions', answers.decisions, isAsked, (given, { kind }) => (Array.isArray(given) ? {} : given === 'merge' && kind === 'entity' ? { fault: WHOLE } : { value: given })),
    fields: book.fields<'mine' | 'theirs'>('fields', answers.fields, ({ kind, differences }) => (kind === 'entity' ? [] : differences.map(({ field }) => field))),
    names: book.byKey('names', answers.names, isAsked, (value) => ({ value })),
    choices: book.byKey('choices', answers.choices, ({ candidates }) => candidates !== undefined, chosenCandidate),
    blanks: book.fields('blanks', answers.blanks, ({ kind, blanks, withheld, differences }) => (kind === 'entity' ? [] : [...blanks, ...withheld, ...differences.map(({ field }) => field)])),
    excluded: book.keys('excluded', answers.excluded),
    carrySecrets: book.keys('carrySecrets', answers.carrySecrets),
  };
  book.end();
  return resolved;
}

const WHOLE = 'what a gateway has is not merged field by field: give skip, update or rename';
const isAsked = ({ state }: PlanItem): boolean => CONFLICT_STATES.has(state);

/** By id, or by what is told of it. */
function chosenCandidate(given: string | readonly unknown[], { candidates = [] }: PlanItem): Read<string> {
  if (typeof given !== 'string') return {};
  const chosen = candidates.filter(({ id, label }) => id === given || label === given);
  const [candidate] = chosen;
  return candidate === undefined || chosen.length > 1 ? { fault: 'it is the id of none of the candidates' } : { value: candidate.id };
}
