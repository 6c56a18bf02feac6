import type { z } from 'zod';

/** An operation by its shapes. Inputs are checked in main, whichever door they come through. */
export interface Operation {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
