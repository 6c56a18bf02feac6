import { z } from 'zod';

// The calls of the gateway that Valise answers as that gateway does; names of fields are the gateway's.

const Counted = z.number().int().nonnegative();
const Secret = z.string().min(1).max(65_536);

/** What `conflict_strategy` may say, in any case. */
export const ConflictStrategySchema = z.enum(['skip', 'update', 'rename', 'fail']);
export type ConflictStrategy = z.infer<typeof ConflictStrategySchema>;

/** The options of `POST /import`. In a body that holds a document as `import_data` nothing else may stand beside it. */
export const ImportOptionsSchema = z.object({
  /** Default `update`. */
  conflict_strategy: z.string().max(100).nullish(),
  dry_run: z.boolean().nullish(),
  /** With which the environment encrypts from now on. */
  rekey_secret: Secret.nullish(),
  /** With which the gateway that the document comes from encrypts; absent: as the environment does. */
  source_secret: Secret.nullish(),
  /** Names or addresses by type: only these, and of a type with an empty list all. */
  selected_entities: z.record(z.string().max(100), z.array(z.string().max(4000)).max(100_000)).nullish(),
  /** Take what is sound and report the rest. */
  partial: z.boolean().nullish(),
});
export type ImportOptions = z.infer<typeof ImportOptionsSchema>;
export const ImportBodySchema = z.strictObject({ import_data: z.looseObject({}), ...ImportOptionsSchema.shape });

/** The body of `POST /export/selective`: ids, names or addresses by type. */
export const SelectiveBodySchema = z.record(z.string().max(100), z.array(z.string().max(4000)).max(100_000));

export const CleanupSchema = z.strictObject({ status: z.literal('success'), message: z.string(), removed_count: Counted });
export type Cleanup = z.infer<typeof CleanupSchema>;

export const RootExportSchema = z.strictObject({
  exported_at: z.string(),
  exported_by: z.string(),
  export_type: z.literal('root'),
  version: z.literal('1.0'),
  root: z.strictObject({ uri: z.string(), name: z.string() }),
});
export type RootExport = z.infer<typeof RootExportSchema>;

/** Whether everything works, for who may know nothing else. */
export const HealthSchema = z.strictObject({
  status: z.enum(['healthy', 'unhealthy']),
  database: z.enum(['ok', 'none', 'failed']),
  vault: z.enum(['none', 'open', 'locked', 'unavailable', 'unknown']),
  jobs: z.strictObject({ running: Counted }),
});
export type Health = z.infer<typeof HealthSchema>;

/** A refusal of these calls. */
export const RestRefusalSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  details: z.array(z.string()),
  /** The message again, where the gateway has it. */
  detail: z.string(),
  /** Of an import that failed: `GET /import/status/{id}` has the rest. */
  import_id: z.string().optional(),
});
export type RestRefusal = z.infer<typeof RestRefusalSchema>;
