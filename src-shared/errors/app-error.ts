import { z } from 'zod';
import type { ErrorCode } from './error-code';
import { PlaceSchema } from './place';

/** What a message is made of. Never holds a secret, nor a value that could be one. */
export const ErrorDetailsSchema = z.strictObject({
  place: PlaceSchema.optional(),
  /** The thing the message is about: a profile, an option, a file. */
  subject: z.string().optional(),
  /** What went wrong, where the code alone does not say it. */
  reason: z.string().optional(),
  /** What was expected instead. */
  expected: z.string().optional(),
  /** The limit that was passed, in words. */
  limit: z.string().optional(),
  /** One line each: the clashes, the rejected items, the candidates. */
  items: z.array(z.string()).optional(),
});
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
