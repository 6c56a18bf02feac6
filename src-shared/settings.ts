import { z } from 'zod';

const ThemeSchema = z.enum(['system', 'light', 'dark']);

/** What a person sets for all doors of one home. */
export const SettingsSchema = z.strictObject({
  theme: ThemeSchema.default('system'),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** Absent stays. Not `SettingsSchema.partial()`, which fills what is absent with its default. */
export const SettingsChangesSchema = z.strictObject({ theme: ThemeSchema }).partial();
export type SettingsChanges = z.infer<typeof SettingsChangesSchema>;

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
