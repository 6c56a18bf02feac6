import { AppError } from '../../src-shared/errors/app-error';
import { stackPlaces } from '../../src-shared/errors/stack-places';

/** A fault for the log: what it is called and where it happened, never its message. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return [error.name, ...(error instanceof AppError ? [JSON.stringify(error.details)] : []), ...stackPlaces(error)].join('\n');
}
