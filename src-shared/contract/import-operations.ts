import { z } from 'zod';
import { EntitySelectionSchema } from '../gateway/gateway-export-options';
import { McpViewSchema } from '../profile/profile-view';
import { ITEMS_AT_ONCE, ImportPlanSchema, PlanItemSchema } from '../transfer/import-plan';
import { FormatIdSchema } from '../transfer/format-id';
import { JobSchema } from '../transfer/job';
import { ClientFileSchema } from '../transfer/client-file';
import { ImportReportSchema } from '../transfer/import-report';
import { ResolutionSchema, TargetSchema } from '../transfer/resolution';
import { HeldSourceSchema, SentFileSchema } from './given-file';
import { JobIdSchema } from './job-id';
import { PasswordSchema } from './password';
import type { Operation } from './operation';

const NothingSchema = z.strictObject({});

/** What is said of one source, whatever is said of all. */
const SAID = { as: FormatIdSchema.optional(), password: PasswordSchema.optional(), withoutSecrets: z.boolean().optional() };

/** What to import; an operation never takes a path. A handle is good for one plan. */
const ImportSourceSchema = z.union([
  z.strictObject({ ...SentFileSchema.shape, ...SAID }),
  z.strictObject({ ...HeldSourceSchema.shape, ...SAID }),
  /** One of `client.list`, by its id; `name` is how it is told, absent: by its file name. What is behind its last slash stays the name of the file. */
  z.strictObject({ clientFile: z.string().min(1), name: z.string().min(1).max(1000).optional(), ...SAID }),
  /** The same source again, as an earlier plan has read it: what that plan has unlocked stays so. */
  z.strictObject({ planId: z.string().min(1), index: z.number().int().nonnegative(), ...SAID }),
]);

/** Bringing in, the work under way, and the clients of this computer. */
export const IMPORT_OPERATIONS = {
  'import.plan': {
    input: z.strictObject({
      sources: z.array(ImportSourceSchema).min(1),
      as: FormatIdSchema.optional(),
      target: TargetSchema.optional(),
      /** For single profiles, by the key of their item (`p0`): keys stay as long as the sources do. */
      targets: z.record(z.string(), TargetSchema).default({}),
      /** Names the job in `job.changed` and `job.cancel`; chosen by the caller, absent: nobody follows it. */
      jobId: JobIdSchema,
      only: z.string().min(1).optional(),
      strict: z.boolean().default(false),
      /** Secrets are kept as unknown, and sealed values need no password. */
      withoutSecrets: z.boolean().default(false),
      /** Tried for every locked source that has none of its own; kept nowhere. */
      password: PasswordSchema.optional(),
      /** Where gateway configuration among the sources goes, by id or name; absent: to `default`, made when it is not there. */
      environment: z.string().min(1).max(512).optional(),
      /** With which the gateway that it comes from encrypts; absent: as the environment does. */
      sourceSecret: z.string().min(1).max(65_536).optional(),
      /** Of gateway configuration only these, and of a type that is not named nothing. */
      entities: EntitySelectionSchema.optional(),
    }),
    output: ImportPlanSchema,
  },
  /** The plan again, for a window that has lost it. */
  'import.recall': { input: z.strictObject({ planId: z.string() }), output: ImportPlanSchema },
  /** The items of a plan from position `from` on. */
  'import.items': {
    input: z.strictObject({ planId: z.string(), from: z.number().int().nonnegative().default(0), most: z.number().int().min(1).max(ITEMS_AT_ONCE).default(ITEMS_AT_ONCE) }),
    output: z.array(PlanItemSchema),
  },
  /** Whether an item could be kept under a name; what stands in the way. */
  'import.checkName': {
    input: z.strictObject({ planId: z.string(), key: z.string(), name: z.string() }),
    output: z.strictObject({ free: z.boolean(), reason: z.string().optional() }),
  },
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
      jobId: JobIdSchema,
    }),
    output: ImportReportSchema,
  },
  'import.discard': { input: z.strictObject({ planId: z.string() }), output: NothingSchema },
  /** What runs now and what ended since the start of this process, newest first. */
  'job.list': { input: NothingSchema, output: z.array(JobSchema) },
  /** Asks it to stop; it ends as `cancelled` with everything as before, or as `done` if it was past stopping. */
  'job.cancel': { input: z.strictObject({ jobId: z.string() }), output: NothingSchema },
  /** The configuration files of known clients on this computer, as they stand; nothing is kept of them. */
  'client.list': { input: NothingSchema, output: z.array(ClientFileSchema) },
} as const satisfies Readonly<Record<string, Operation>>;
