import { AppError } from '../../../../src-shared/errors/app-error';

/** The code that it is refused with, and the pointer where there is one; `taken` when it is not refused. */
export function codeOf(action: () => unknown): string {
  try {
    action();
    return 'taken';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.details.place?.pointer].filter((part) => part !== undefined).join(' ');
  }
}
