import { z } from 'zod';

/** A UUID. */
export const EnvironmentIdSchema = z.string().min(1).max(512).brand<'EnvironmentId'>();
export type EnvironmentId = z.infer<typeof EnvironmentIdSchema>;
