import { z } from 'zod';
import { SettingsChangesSchema } from '../settings';

/** `settings.json` of an archive: those of a person's settings that go with the profiles to another computer, and no others. */
export const SettingsDocumentSchema = z.object({
  format: z.literal('valise-settings'),
  /** `1.0`. */
  version: z.string(),
  ...SettingsChangesSchema.pick({ theme: true, exportDefaults: true }).shape,
});
export type SettingsDocument = z.infer<typeof SettingsDocumentSchema>;
