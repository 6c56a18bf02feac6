import { linesOf, OperationError } from '../../bridge/operation-error';
import type { Refused } from './import-store';

/** A thrown refusal as the wizard keeps it: the code to branch on, the lines to show. */
export const refusedBy = (error: unknown, during: Refused['during']): Refused =>
  ({ during, failure: error instanceof OperationError ? error.failure : undefined, lines: linesOf(error) });

export const codeOf = (error: unknown): string | undefined => (error instanceof OperationError ? error.failure.code : undefined);
