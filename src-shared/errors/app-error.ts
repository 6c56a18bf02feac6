import type { z } from 'zod';
import type { ErrorCode } from './error-code';
import type { ErrorDetailsSchema } from './error-details';

export type ErrorDetails = z.infer<typeof ErrorDetailsSchema>;

/** An expected refusal. `cause` is for the log; the person sees code and details only. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  /** The same refusal, with the file it happened in. */
  within(file: string): AppError {
    return new AppError(this.code, { ...this.details, place: { ...this.details.place, file } }, { cause: this.cause });
  }
}
