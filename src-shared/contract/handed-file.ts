import { z } from 'zod';
import { ExportOptionsSchema } from '../transfer/export-options';
import { LeavingSchema, LossSchema } from '../transfer/exported-file';
import { JobIdSchema } from './job-id';

/** A file that a door holds ready for one import. */
export const HandedFileSchema = z.strictObject({ handle: z.string(), name: z.string() });
export type HandedFile = z.infer<typeof HandedFileSchema>;

export const ExportRequestSchema = z.strictObject({
  profiles: z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]),
  options: ExportOptionsSchema.prefault({}),
});
export type ExportRequest = z.input<typeof ExportRequestSchema>;

export const SaveRequestSchema = ExportRequestSchema.extend({
  /** Names the job in `job.changed` and `job.cancel`, for who follows it. */
  jobId: JobIdSchema,
});
export type SaveRequest = z.input<typeof SaveRequestSchema>;

export const SavedExportSchema = z.strictObject({
  fileName: z.string(),
  bytes: z.number().int(),
  profiles: z.number().int(),
  secretsWithheld: z.number().int(),
  leaving: LeavingSchema,
  fieldsLeftOut: z.number().int(),
  unmatched: z.array(z.string()),
  losses: z.array(LossSchema),
  /** Where it is, and under which name the door shows it in its folder; a page does not know either. */
  path: z.string().optional(),
  saved: z.string().optional(),
});
export type SavedExport = z.infer<typeof SavedExportSchema>;

/** What went to the clipboard. */
export const CopiedExportSchema = z.strictObject({
  fileName: z.string(),
  secretsWithheld: z.number().int(),
  leaving: LeavingSchema,
  /** It is taken off the clipboard after 60 s, because secrets stand in it in clear. */
  clears: z.boolean(),
});
export type CopiedExport = z.infer<typeof CopiedExportSchema>;
