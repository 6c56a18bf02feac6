import { z } from 'zod';

/** One line of `valise doctor`. */
export const CheckResultSchema = z.strictObject({
  name: z.string(),
  state: z.enum(['ok', 'warning', 'failed']),
  /** What was found. */
  found: z.string(),
  /** What to do, where something is wrong. */
  next: z.string().optional(),
});
export type CheckResult = z.infer<typeof CheckResultSchema>;
