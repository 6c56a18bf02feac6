import { z } from 'zod';
import { ExportOptionsSchema } from '../transfer/export-options';

/** A file that a door holds ready for one import. */
export const HandedFileSchema = z.strictObject({ handle: z.string(), name: z.string() });
export type HandedFile = z.infer<typeof HandedFileSchema>;

export const SaveRequestSchema = z.strictObject({
  profiles: z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]),
  options: ExportOptionsSchema.prefault({}),
});
export type SaveRequest = z.input<typeof SaveRequestSchema>;

export const SavedExportSchema = z.strictObject({
  fileName: z.string(),
  bytes: z.number().int(),
  profiles: z.number().int(),
  secretsWithheld: z.number().int(),
  losses: z.array(z.strictObject({ subject: z.string(), reason: z.string() })),
  /** Where it is, and under which name the door shows it in its folder; a page does not know either. */
  path: z.string().optional(),
  saved: z.string().optional(),
});
export type SavedExport = z.infer<typeof SavedExportSchema>;
