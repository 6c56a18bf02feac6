import { z } from 'zod';
import { PlaceSchema } from './place-schema';

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
