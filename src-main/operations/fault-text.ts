import { AppError } from '../../src-shared/errors/app-error';

/** A fault for the log: where it happened, without its message, which can quote what it failed on, secrets included, and look like a place. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message } = error;
  const stack = error.stack ?? '';
  const start = stack.indexOf(message);
  const places = start < 0 ? '' : stack.slice(start + message.length);
  const frames = places.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 20);
  return [name, ...(error instanceof AppError ? [JSON.stringify(error.details)] : []), ...frames].join('\n');
}
