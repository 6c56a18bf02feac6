import { AppError } from '../../src-shared/errors/app-error';

/** @throws AppError DATABASE_DAMAGED */
export function parseStoredJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not as `cause`: a JSON error quotes the text.
    throw new AppError('DATABASE_DAMAGED', { reason: `${what} is not JSON` });
  }
}
