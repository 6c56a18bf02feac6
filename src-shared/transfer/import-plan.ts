import { z } from 'zod';
import { EntityTypeSchema } from '../gateway/entity-type';
import { McpTypeSchema } from '../profile/mcp-type';
import { FailureSchema } from '../errors/outcome';
import { FormatIdSchema } from './format-id';
import { FindingSchema } from './finding';
import { SettingsOfferSchema } from './settings-offer';

/** format.md section 6, "States". `duplicate`: the import itself has it twice; `missing`: a manifest names it and nobody has it. */
export const ItemStateSchema = z.enum(['new', 'identical', 'changed', 'name-taken', 'duplicate', 'rejected', 'ambiguous', 'missing']);
export type ItemState = z.infer<typeof ItemStateSchema>;

/** States that need a decision. */
export const CONFLICT_STATES: ReadonlySet<ItemState> = new Set(['changed', 'name-taken', 'duplicate', 'ambiguous']);

/** One field that differs. Values are shown with their secrets masked; two different secrets look the same and say `secretDiffers`. */
export const DifferenceSchema = z.strictObject({
  /** As fieldPathText writes it. */
  field: z.string(),
  mine: z.string().optional(),
  theirs: z.string().optional(),
  secretDiffers: z.boolean(),
});
export type Difference = z.infer<typeof DifferenceSchema>;

export const PlanItemSchema = z.strictObject({
  /** Names the item in answers; stable as long as the sources are the same. */
  key: z.string(),
  /** `dependency`: a name in the file that could mean several of its servers; only ever `ambiguous`. `entity`: of gateway configuration. */
  kind: z.enum(['profile', 'mcp', 'dependency', 'entity']),
  /** The profile item that a server belongs to; absent for profiles. */
  parent: z.string().optional(),
  /** Which of the plan's sources it comes from. */
  source: z.number().int().nonnegative(),
  /** How it starts or where it is, on one line, secrets masked; servers only. */
  target: z.string().optional(),
  type: McpTypeSchema.optional(),
  /** Entities only. */
  entityType: EntityTypeSchema.optional(),
  /** How many strings hold a secret. */
  secrets: z.number().int(),
  /** `PROFILE` or `PROFILE/MCP`, by incoming names; of an entity `tool NAME`. */
  subject: z.string(),
  state: ItemStateSchema,
  /** The name of what it meets, where that has another one. */
  keptName: z.string().optional(),
  differences: z.array(DifferenceSchema),
  /** Fields whose secret the file does not say and nothing kept fills. */
  blanks: z.array(z.string()),
  /** What blank arguments are called, by field: the flag before them. */
  blankNames: z.record(z.string(), z.string()).optional(),
  /** Those of the blanks whose secret a kept server with the same destination holds. */
  blankHeld: z.array(z.string()).optional(),
  /** Fields whose kept secret would go to a new destination, and therefore does not. */
  withheld: z.array(z.string()),
  /** What an `ambiguous` item could mean; one of them is chosen by `id`. */
  candidates: z.array(z.strictObject({ id: z.string(), label: z.string() })).optional(),
  findings: z.array(FindingSchema),
});
export type PlanItem = z.infer<typeof PlanItemSchema>;

export const SourceReportSchema = z.strictObject({
  name: z.string(),
  /** Spec 004, `ImportResult.format`; `gateway` is spec 000's. */
  format: z.enum(['native-profile', 'claude-desktop', 'generic-mcp', 'yaml', 'gateway']).optional(),
  formatId: FormatIdSchema.optional(),
  version: z.string().optional(),
  confidence: z.enum(['certain', 'likely', 'guess', 'stated']).optional(),
  reason: z.string().optional(),
  runnerUp: FormatIdSchema.optional(),
  /** What is in it; absent where it could not be read. */
  counts: z.strictObject({ bytes: z.number().int(), profiles: z.number().int(), mcps: z.number().int(), secrets: z.number().int(), entities: z.number().int().optional() }).optional(),
  findings: z.array(FindingSchema),
  /** It could not be read, and that is a fault. */
  failure: FailureSchema.optional(),
  /** What a refused file would hold, as far as it can be told: for a version that is too new. */
  preview: z.array(z.strictObject({ profile: z.string(), mcps: z.array(z.string()) })).optional(),
  /** One of a folder's files that holds no servers, and why. */
  passedOver: z.string().optional(),
});
export type SourceReport = z.infer<typeof SourceReportSchema>;

/** How many items a plan or a report brings along, and how many are asked for at once. */
export const ITEMS_AT_ONCE = 1000;

/** What an import would do; nothing was changed for it. Holds no secret. */
export const ImportPlanSchema = z.strictObject({
  planId: z.string(),
  sources: z.array(SourceReportSchema),
  /** The first of them; `import.items` has the rest. */
  items: z.array(PlanItemSchema),
  total: z.number().int(),
  /** Servers that only `replace` takes away, as `PROFILE/MCP`. */
  removals: z.array(z.string()),
  /** Where gateway configuration among the sources goes; absent where there is none. Made on applying where it has no id. */
  environment: z.strictObject({ id: z.string().optional(), name: z.string() }).optional(),
  /** What archives bring along besides profiles; absent where none does. */
  settings: z.array(SettingsOfferSchema).optional(),
});
export type ImportPlan = z.infer<typeof ImportPlanSchema>;
