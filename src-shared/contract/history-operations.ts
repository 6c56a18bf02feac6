import { z } from 'zod';
import { HistoryEntrySchema } from '../transfer/history-entry';
import { ITEMS_AT_ONCE } from '../transfer/import-plan';
import { ImportReportSchema, ReportItemSchema } from '../transfer/import-report';
import { JobIdSchema } from './job-id';
import type { Operation } from './operation';

const NothingSchema = z.strictObject({});

/** What was done, and taking it back. */
export const HISTORY_OPERATIONS = {
  /** The report of an import that is kept with the history, without its items, and a part of these. */
  'history.report': {
    input: z.strictObject({ id: z.number().int().positive(), from: z.number().int().nonnegative().default(0), most: z.number().int().min(1).max(ITEMS_AT_ONCE).default(ITEMS_AT_ONCE) }),
    output: z.strictObject({ report: ImportReportSchema, items: z.array(ReportItemSchema) }),
  },
  /** Forgets the history with its undo records and reports; what they held is gone from the database file too. */
  'history.clear': { input: NothingSchema, output: z.strictObject({ removed: z.number().int() }) },
  'history.list': { input: NothingSchema, output: z.array(HistoryEntrySchema) },
  /** Without an id the newest step that can be undone and is no undo itself. One of many rows is a job, under `jobId` where that is given. */
  'history.undo': { input: z.strictObject({ id: z.number().int().positive().optional(), jobId: JobIdSchema }), output: HistoryEntrySchema },
} as const satisfies Readonly<Record<string, Operation>>;
