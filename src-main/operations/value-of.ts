import { AppError } from '../../src-shared/errors/app-error';
import type { Outcome } from '../../src-shared/errors/outcome';

/** The value of an outcome. @throws AppError with its refusal */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new AppError(outcome.failure.code, outcome.failure.details);
}
