import { z } from 'zod';

/** What a file would be; a door writes it. */
export const ExportedFileSchema = z.strictObject({
  /** Named by format.md section 5; without folder. */
  fileName: z.string(),
  mediaType: z.string(),
  content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type ExportedFile = z.infer<typeof ExportedFileSchema>;

/** Something that the chosen format has no place for. */
export const LossSchema = z.strictObject({
  /** `PROFILE/MCP`. */
  subject: z.string(),
  reason: z.string(),
});
export type Loss = z.infer<typeof LossSchema>;

/** How many strings with a secret in them leave, and how. */
export const LeavingSchema = z.strictObject({ sealed: z.number().int(), plain: z.number().int() });
export type Leaving = z.infer<typeof LeavingSchema>;

export const ExportResultSchema = z.strictObject({
  file: ExportedFileSchema,
  profiles: z.array(z.string()),
  mcps: z.number().int(),
  /** How many strings hold a secret that was left out or replaced. */
  secretsWithheld: z.number().int(),
  leaving: LeavingSchema,
  /** How many filled fields `fields` did not choose; a server that was not chosen at all is one. */
  fieldsLeftOut: z.number().int(),
  /** Pointers of `fields` where nothing stands, and of `secretsFor` where no secret does, in any of the profiles. */
  unmatched: z.array(z.string()),
  /** Variables that whoever gets the file has to fill in. */
  variables: z.array(z.string()),
  losses: z.array(LossSchema),
});
export type ExportResult = z.infer<typeof ExportResultSchema>;

/** A file that a door has put where the person wanted it. */
export const WrittenExportSchema = ExportResultSchema.omit({ file: true }).extend({
  /** The name that it got. */
  fileName: z.string(),
  bytes: z.number().int(),
  /** What the history says of it. */
  historyId: z.number().int().positive(),
});
export type WrittenExport = z.infer<typeof WrittenExportSchema>;

export const ExportPreviewSchema = ExportResultSchema.omit({ file: true }).extend({
  fileName: z.string(),
  /** Of the whole file, or of the first document where there are several. Of a sealed and compressed one a few more or less. */
  bytes: z.number().int(),
  /** Secrets that would leave in clear are masked, sealed values cut short. */
  text: z.string(),
  /** `text` is not all of it. */
  cut: z.boolean(),
});
export type ExportPreview = z.infer<typeof ExportPreviewSchema>;
