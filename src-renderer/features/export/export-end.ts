import { linesOf, OperationError } from '../../bridge/operation-error';

/** Why there is no file. */
export type ExportEnd = 'cancelled' | { readonly lines: readonly string[] };

export const endOf = (error: unknown): ExportEnd => (error instanceof OperationError && error.failure.code === 'CANCELLED' ? 'cancelled' : { lines: linesOf(error) });
