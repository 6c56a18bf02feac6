import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { Answers, Marks } from './answers';
import { sentAnswer, type SentAnswer } from './sent-answer';

interface BuildOptions {
  /** What is asked now: what answered another question is no answer. */
  readonly marks: Marks | undefined;
  readonly partial: boolean;
  /** As `leftOutKeys` has them. */
  readonly excluded: readonly string[];
  /** Offers of settings that are wanted. */
  readonly settings?: readonly string[];
  /** Secrets that were typed. They go along only where something is really imported: what is asked with them could be remembered. */
  readonly blanks?: Resolution['blanks'];
}

/** The answers as the core takes them. */
export function buildResolution(answers: Pick<Answers, 'decisions' | 'carries'>, { marks, partial, excluded, settings = [], blanks = {} }: BuildOptions): Resolution {
  const holds = (key: string, about: string): boolean => (marks?.get(key) ?? about) === about;
  const sent = Object.entries(answers.decisions).filter(([key, { about }]) => holds(key, about)).map(([key, answer]) => [key, sentAnswer(answer)] as const);
  const part = <Value>(of: (answer: SentAnswer) => Value | undefined): Record<string, Value> =>
    Object.fromEntries(sent.flatMap(([key, answer]) => {
      const value = of(answer);
      return value === undefined ? [] : [[key, value] as const];
    }));
  return {
    strategy: 'fail', blanks,
    decisions: part(({ decisions }) => decisions), fields: part(({ fields }) => fields), names: part(({ names }) => names), choices: part(({ choices }) => choices),
    excluded: [...excluded],
    settings: [...settings],
    carrySecrets: Object.entries(answers.carries).filter(([key, about]) => holds(key, about)).map(([key]) => key),
    partial,
  };
}
