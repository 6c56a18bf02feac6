import { foldedName } from '../../../src-shared/profile/folded-name';
import { choicesOf, type Answer, type Choice, type Side } from './answers';
import { setImport, useImportStore } from './import-store';
import { proposedName } from './proposed-name';
import type { Question } from './questions';

/** Answers that can be given by one word; what could be meant is chosen by itself. */
export type WordChoice = Exclude<Choice, 'candidate'>;

/** Keys can come faster than the screen: what stands is what was answered last, not what was drawn. */
function standingAnswer({ key, about }: Question): Answer | undefined {
  const answer = useImportStore.getState().decisions[key];
  return answer?.about === about ? answer : undefined;
}

const put = (answers: readonly (readonly [key: string, answer: Answer])[]): void =>
  setImport(({ decisions }) => ({ decisions: { ...decisions, ...Object.fromEntries(answers) } }));

/**
 * Answers questions, each to what it asks now; a choice that one of them does not have leaves that one open. Sides and names that were
 * chosen before stay, for whoever comes back to them.
 */
export function decide(questions: readonly Question[], choice: WordChoice): void {
  const answered = questions.filter(({ asked }) => choicesOf(asked).includes(choice));
  const own = new Set(answered.map(({ key }) => key));
  const taken = new Set(Object.entries(useImportStore.getState().decisions).flatMap(([key, { name }]) => (name === undefined || own.has(key) ? [] : foldedName(name))));
  put(answered.map((question) => {
    const { key, about, name, refused, item } = question;
    const answer = standingAnswer(question);
    // The core names an entry of a gateway as its peer would.
    if (choice !== 'rename' || item.kind === 'entity') return [key, { ...answer, choice, about }];
    const kept = refused || answer?.name?.trim() === '' ? undefined : answer?.name;
    const given = kept ?? proposedName(name, taken, new Date());
    taken.add(foldedName(given));
    return [key, { ...answer, choice, about, name: given }];
  }));
}

/** Says whose value some fields keep. */
export function chooseSides(question: Question, sides: Readonly<Record<string, Side>>): void {
  const answer = standingAnswer(question);
  put([[question.key, { ...answer, choice: 'merge', about: question.about, fields: { ...answer?.fields, ...sides } }]]);
}

/** Names what is kept beside the one that it meets. */
export const nameCopy = (question: Question, name: string): void =>
  put([[question.key, { ...standingAnswer(question), choice: 'rename', about: question.about, name }]]);

export const chooseCandidate = ({ key, about }: Question, candidate: string): void => put([[key, { choice: 'candidate', about, candidate }]]);

/**
 * Those that one answer for all shall answer: keeping a profile twice, with everything in it, is nobody's answer to a question about a
 * server.
 */
export const answerable = (questions: readonly Question[], choice: WordChoice): readonly Question[] =>
  questions.filter(({ asked, item }) => choicesOf(asked).includes(choice) && (choice !== 'rename' || item.kind !== 'profile'));
