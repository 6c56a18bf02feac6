import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';

/** Several refusals as one: the first, with a line for each of the others. */
export const oneRefusal = (first: AppError, others: readonly AppError[]): AppError =>
  (others.length === 0 ? first : new AppError(first.code, { ...first.details, items: [...(first.details.items ?? []), ...others.map((other) => failureLines(other)[0] ?? '')] }, { cause: first }));
