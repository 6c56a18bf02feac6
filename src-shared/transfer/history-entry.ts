import { z } from 'zod';
import { HistoryKindSchema, HistorySummarySchema } from './history-summary';

export const HistoryEntrySchema = z.strictObject({
  /** Counts up from 1. */
  id: z.number().int().positive(),
  kind: HistoryKindSchema,
  /** ISO 8601, UTC. */
  at: z.string(),
  summary: HistorySummarySchema,
  /** The entry that this one took back. */
  undoes: z.number().int().positive().optional(),
  /** The entry that took this one back. */
  undoneBy: z.number().int().positive().optional(),
  /** It still has its undo record and was not taken back. */
  undoable: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;
