import { z } from 'zod';

/** Where in a file something stands: JSON pointer (RFC 6901), line and column counted from 1. */
export const PlaceSchema = z.strictObject({
  file: z.string().optional(),
  pointer: z.string().optional(),
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
});
