import { z } from 'zod';
import { McpSummarySchema, ProfileSummarySchema, ProfileViewSchema } from '../profile/profile-view';
import { ExportOptionsSchema, WrittenFormatSchema } from '../transfer/export-options';
import { ExportResultSchema } from '../transfer/exported-file';
import { HistoryEntrySchema } from '../transfer/history-entry';
import { ImportPlanSchema } from '../transfer/import-plan';
import { ImportReportSchema } from '../transfer/import-report';
import { ResolutionSchema, TargetSchema } from '../transfer/resolution';
import { CheckResultSchema } from './check-result';
import type { Operation } from './operation';
import { VaultStatusSchema } from './vault-status';

const NothingSchema = z.strictObject({});

/** Bytes and a name; an operation never takes a path. */
const ImportSourceSchema = z.strictObject({
  name: z.string(),
  content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** One of a folder's files: that it holds no servers is no fault. */
  optional: z.boolean().default(false),
});

/** Everything Valise does, by name. Doors are shells over this map; each entry is checked on its way in. */
export const OPERATIONS = {
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
  'export.create': {
    input: z.strictObject({
      /** Ids or names; `all` for every profile. */
      profiles: z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]),
      options: ExportOptionsSchema.prefault({}),
    }),
    output: ExportResultSchema,
  },
  /** Said by the door once the file is where the person wanted it. */
  'export.record': { input: z.strictObject({ profiles: z.array(z.string()), fileName: z.string() }), output: NothingSchema },
  'profile.list': { input: NothingSchema, output: z.array(ProfileSummarySchema) },
  'profile.show': { input: z.strictObject({ name: z.string().min(1) }), output: ProfileViewSchema },
  'mcp.list': { input: NothingSchema, output: z.array(McpSummarySchema) },
  'history.list': { input: NothingSchema, output: z.array(HistoryEntrySchema) },
  /** Without an id the newest step that can be undone. */
  'history.undo': { input: z.strictObject({ id: z.number().int().positive().optional() }), output: HistoryEntrySchema },
  'vault.status': { input: NothingSchema, output: VaultStatusSchema },
  'system.check': { input: NothingSchema, output: z.array(CheckResultSchema) },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof OPERATIONS;
/** What a caller may leave out is left out. */
export type OperationInput<Name extends OperationName> = z.input<(typeof OPERATIONS)[Name]['input']>;
/** What a handler gets: checked, defaults filled in. */
export type CheckedInput<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['input']>;
export type OperationOutput<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['output']>;
