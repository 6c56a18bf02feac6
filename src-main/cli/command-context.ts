import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { Terminal } from './terminal';

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Calls an operation; a refusal is thrown, and ends the command with its text and exit code. */
  readonly call: <Name extends OperationName>(name: Name, input: OperationInput<Name>) => Promise<OperationOutput<Name>>;
  /** What the process ends with when nothing is thrown. */
  readonly exitWith: (code: number) => void;
}

/** The value of an outcome. @throws AppError */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new AppError(outcome.failure.code, outcome.failure.details);
}
