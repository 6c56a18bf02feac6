import { z } from 'zod';

const Counted = z.number().int().nonnegative();

export const ImportStateSchema = z.enum(['pending', 'running', 'completed', 'failed']);

/** What became of an import. Holds names, and no value of a field. */
export const ImportStatusSchema = z.strictObject({
  import_id: z.string(),
  status: ImportStateSchema,
  progress: z.strictObject({
    total: Counted,
    /** Without those that failed; zero until everything is written, as it is written at once. */
    processed: Counted,
    /** Kept under another name included. */
    created: Counted,
    updated: Counted,
    /** Those that are there already and the same included. */
    skipped: Counted,
    failed: Counted,
  }),
  errors: z.array(z.string()),
  warnings: z.array(z.string()),
  /** ISO 8601. */
  started_at: z.string(),
  completed_at: z.string().nullable(),
  /** The step of the history to undo it with; absent when nothing changed. */
  history_id: z.number().int().positive().optional(),
});
export type ImportStatus = z.infer<typeof ImportStatusSchema>;
