import { z } from 'zod';
import { ExportOptionsSchema } from '../transfer/export-options';
import { JobIdSchema } from './job-id';

/** The profiles to export: ids or names; `all` for every one. */
const ChosenSchema = z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]);

/** What taking out takes, apart from what it gives: an export is one command, and waits for the schemas that are built. */
export const EXPORT_INPUTS = {
  'export.create': { input: z.strictObject({ profiles: ChosenSchema, options: ExportOptionsSchema.prefault({}) }) },
  /**
   * Makes the file of an export bit by bit, for a destination that a door has named with a handle, and tells the history. Of one that
   * fails, or is stopped as a job, nothing stays.
   */
  'export.write': {
    input: z.strictObject({ profiles: ChosenSchema, options: ExportOptionsSchema.prefault({}), destination: z.string().min(1), jobId: JobIdSchema }),
  },
  /** What the file would say, up to `most` characters; of several profiles the first. */
  'export.preview': {
    input: z.strictObject({ profiles: ChosenSchema, options: ExportOptionsSchema.prefault({}), most: z.number().int().min(1).max(1_000_000).default(200_000) }),
  },
  /** Said by the door once the file is where the person wanted it. */
  'export.record': { input: z.strictObject({ profiles: z.array(z.string()), fileName: z.string() }) },
} as const;
