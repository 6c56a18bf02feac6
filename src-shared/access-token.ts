import { z } from 'zod';

/** A key for scripts, as lists show it; the key itself is shown once and kept as a hash. */
export const AccessTokenSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  /** The day it was last used, ISO 8601. */
  lastUsed: z.string().optional(),
});
export type AccessToken = z.infer<typeof AccessTokenSchema>;
