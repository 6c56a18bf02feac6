import { z } from 'zod';
import { McpViewSchema } from '../profile/profile-view';
import { ExportOptionsSchema, WrittenFormatSchema } from '../transfer/export-options';
import { ExportPreviewSchema, ExportResultSchema } from '../transfer/exported-file';
import { HistoryEntrySchema } from '../transfer/history-entry';
import { ImportPlanSchema } from '../transfer/import-plan';
import { ImportReportSchema } from '../transfer/import-report';
import { ResolutionSchema, TargetSchema } from '../transfer/resolution';
import type { Operation } from './operation';

const NothingSchema = z.strictObject({});

/** What to import; an operation never takes a path. `as` says the format where recognition is to be overruled. */
const ImportSourceSchema = z.union([
  z.strictObject({
    name: z.string(),
    content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    /** One of a folder's files: that it holds no servers is no fault. */
    optional: z.boolean().default(false),
    as: WrittenFormatSchema.optional(),
  }),
  /** Issued by a door for a file that a person picked, dropped or sent; good for one plan. */
  z.strictObject({ handle: z.string().min(1), as: WrittenFormatSchema.optional() }),
  /** The same source again, as an earlier plan has read it. */
  z.strictObject({ planId: z.string().min(1), index: z.number().int().nonnegative(), as: WrittenFormatSchema.optional() }),
]);

/** The profiles to export: ids or names; `all` for every one. */
const ChosenSchema = z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]);

/** Bringing in, taking out, and taking back. */
export const TRANSFER_OPERATIONS = {
  'import.plan': {
    input: z.strictObject({
      sources: z.array(ImportSourceSchema).min(1),
      as: WrittenFormatSchema.optional(),
      target: TargetSchema.optional(),
      only: z.string().min(1).optional(),
      strict: z.boolean().default(false),
      withoutSecrets: z.boolean().default(false),
    }),
    output: ImportPlanSchema,
  },
  /** The plan again, for a window that has lost it. */
  'import.recall': { input: z.strictObject({ planId: z.string() }), output: ImportPlanSchema },
  /** One server of a plan, whole, secrets masked: as it comes in, and what it meets. */
  'import.show': {
    input: z.strictObject({ planId: z.string(), key: z.string() }),
    output: z.strictObject({ theirs: McpViewSchema, mine: McpViewSchema.optional() }),
  },
  'import.apply': {
    input: z.strictObject({
      planId: z.string(),
      resolution: ResolutionSchema.prefault({}),
      dryRun: z.boolean().default(false),
      /** When something was written meanwhile: plan anew with the same answers instead of PLAN_STALE. */
      replan: z.boolean().default(false),
    }),
    output: ImportReportSchema,
  },
  'import.discard': { input: z.strictObject({ planId: z.string() }), output: NothingSchema },
  'export.create': { input: z.strictObject({ profiles: ChosenSchema, options: ExportOptionsSchema.prefault({}) }), output: ExportResultSchema },
  /** What the file would say, up to `most` characters; of several profiles the first. */
  'export.preview': {
    input: z.strictObject({ profiles: ChosenSchema, options: ExportOptionsSchema.prefault({}), most: z.number().int().min(1).max(1_000_000).default(200_000) }),
    output: ExportPreviewSchema,
  },
  /** Said by the door once the file is where the person wanted it. */
  'export.record': { input: z.strictObject({ profiles: z.array(z.string()), fileName: z.string() }), output: NothingSchema },
  'history.list': { input: NothingSchema, output: z.array(HistoryEntrySchema) },
  /** Without an id the newest step that can be undone and is no undo itself. */
  'history.undo': { input: z.strictObject({ id: z.number().int().positive().optional() }), output: HistoryEntrySchema },
} as const satisfies Readonly<Record<string, Operation>>;
