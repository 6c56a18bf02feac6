import { choicesOf, type Answer, type Choice } from './answers';
import { setImport } from './import-store';
import type { Question } from './questions';

/** Answers questions, each to what it asks now; a choice that one of them does not have leaves that one open. */
export function decide(questions: readonly Question[], choice: Choice): void {
  const answered = questions.filter(({ item }) => choicesOf(item.state).includes(choice));
  const added = answered.map(({ key, about }): readonly [string, Answer] => [key, { choice, about }]);
  setImport(({ decisions }) => ({ decisions: { ...decisions, ...Object.fromEntries(added) } }));
}

/**
 * Those that one answer for all shall answer: keeping a profile twice, with everything in it, is nobody's answer to a question about a
 * server.
 */
export const answerable = (questions: readonly Question[], choice: Choice): readonly Question[] =>
  questions.filter(({ item }) => choicesOf(item.state).includes(choice) && (choice !== 'rename' || item.kind === 'mcp'));
