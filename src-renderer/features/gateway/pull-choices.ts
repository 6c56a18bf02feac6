import type { OperationInput } from '../../../src-shared/contract/operations';

/** How a pull treats what is here already, and what can't be taken. */
export interface PullChoices {
  readonly conflictStrategy: NonNullable<OperationInput<'gateway.pull'>['conflictStrategy']>;
  readonly partial: boolean;
}
