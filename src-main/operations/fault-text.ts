import { AppError } from '../../src-shared/errors/app-error';

/** A fault for the log: the stack without its first lines, since an unforeseen message can quote what it failed on, secrets included. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 20);
  return [error.name, ...(error instanceof AppError ? [JSON.stringify(error.details)] : []), ...frames].join('\n');
}
