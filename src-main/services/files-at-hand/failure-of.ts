import { AppError } from '../../../src-shared/errors/app-error';
import type { Failure } from '../../../src-shared/errors/outcome';

/** What a refusal says, with the file that it is about. @throws what is no refusal */
export function failureOf(error: unknown, file = ''): Failure {
  if (!(error instanceof AppError)) throw error;
  const { code, details } = file === '' || error.details.place?.file !== undefined ? error : error.within(file);
  return { code, details };
}
