import { z } from 'zod';

/** What a person sets for all doors of one home. */
export const SettingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
});
export type Settings = z.infer<typeof SettingsSchema>;

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
