import { failureLines } from '../../src-shared/errors/error-text';
import type { Failure, Outcome } from '../../src-shared/errors/outcome';

/** A refusal as queries and forms throw it; `lines` is what people read. */
export class OperationError extends Error {
  readonly failure: Failure;
  readonly lines: readonly string[];

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'OperationError';
    this.failure = failure;
    this.lines = failureLines(failure, 'window');
  }
}

/** @throws OperationError */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new OperationError(outcome.failure);
  return outcome.value;
}

/** What went wrong, line by line, whatever was thrown. */
export const linesOf = (error: unknown): readonly string[] =>
  (error instanceof OperationError ? error.lines : failureLines({ code: 'INTERNAL', details: {} }, 'window'));
