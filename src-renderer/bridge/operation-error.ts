import { failureLines } from '../../src-shared/errors/error-text';
import type { Failure, Outcome } from '../../src-shared/errors/outcome';
import { inSentence } from '../texts/in-sentence';

/** What a refusal says here, names of files and things in it among our words. */
export const windowLines = (failure: Failure): readonly string[] => failureLines(failure, 'window').map(inSentence);

/** A refusal as queries and forms throw it; `lines` is what people read. */
export class OperationError extends Error {
  readonly failure: Failure;
  readonly lines: readonly string[];

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'OperationError';
    this.failure = failure;
    this.lines = windowLines(failure);
  }
}

/** @throws OperationError */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new OperationError(outcome.failure);
  return outcome.value;
}

/** What went wrong, line by line, whatever was thrown. */
export const linesOf = (error: unknown): readonly string[] =>
  (error instanceof OperationError ? error.lines : windowLines({ code: 'INTERNAL', details: {} }));
