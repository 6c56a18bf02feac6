import { z } from 'zod';

/** Settings that an archive brings along and that are not the ones here; none of them is taken unless somebody says so. */
export const SettingsOfferSchema = z.strictObject({
  /** Names it in answers; stable as long as the sources are the same. */
  key: z.string(),
  /** Which of the plan's sources it comes from. */
  source: z.number().int().nonnegative(),
  /** `backup.zip/settings.json` */
  name: z.string(),
  /** Settings by their names. */
  differences: z.array(z.strictObject({ field: z.string(), mine: z.string(), theirs: z.string() })),
});
export type SettingsOffer = z.infer<typeof SettingsOfferSchema>;

/** What became of it. */
export const SettingsOutcomeSchema = z.strictObject({ ...SettingsOfferSchema.omit({ source: true }).shape, applied: z.boolean() });
export type SettingsOutcome = z.infer<typeof SettingsOutcomeSchema>;
