import { z } from 'zod';
import { ErrorDetailsSchema } from './error-details';
import { ErrorCodeSchema } from './error-code';

/** How a refusal crosses a process: the code to branch on, the details to show. */
export const FailureSchema = z.strictObject({ code: ErrorCodeSchema, details: ErrorDetailsSchema });
export type Failure = z.infer<typeof FailureSchema>;

/** What every operation ends in, whichever door called it. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };
