import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import type { Outcome } from '../../src-shared/errors/outcome';

/** The core, as every door sees it. */
export interface Core {
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<Outcome<OperationOutput<Name>>>;
  /** A fault of the door itself, for the log. */
  reportFault(error: unknown): void;
  close(): void;
}
