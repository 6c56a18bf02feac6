import { z } from 'zod';
import { McpTypeSchema } from '../profile/mcp';
import { FailureSchema } from '../errors/outcome';
import { WrittenFormatSchema } from './export-options';
import { FindingSchema } from './finding';

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
  kind: z.enum(['profile', 'mcp']),
  /** The profile item that a server belongs to; absent for profiles. */
  parent: z.string().optional(),
  /** Which of the plan's sources it comes from. */
  source: z.number().int().nonnegative(),
  /** How it starts or where it is, on one line, secrets masked; servers only. */
  target: z.string().optional(),
  type: McpTypeSchema.optional(),
  /** How many strings hold a secret. */
  secrets: z.number().int(),
  /** `PROFILE` or `PROFILE/MCP`, by incoming names. */
  subject: z.string(),
  state: ItemStateSchema,
  /** The name of what it meets, where that has another one. */
  keptName: z.string().optional(),
  differences: z.array(DifferenceSchema),
  /** Fields whose secret the file does not say and nothing kept fills. */
  blanks: z.array(z.string()),
  /** Fields whose kept secret would go to a new destination, and therefore does not. */
  withheld: z.array(z.string()),
  findings: z.array(FindingSchema),
});
export type PlanItem = z.infer<typeof PlanItemSchema>;

export const SourceReportSchema = z.strictObject({
  name: z.string(),
  /** Spec 004, `ImportResult.format`. */
  format: z.enum(['native-profile', 'claude-desktop', 'generic-mcp', 'yaml']).optional(),
  formatId: WrittenFormatSchema.optional(),
  version: z.string().optional(),
  confidence: z.enum(['certain', 'likely', 'guess', 'stated']).optional(),
  reason: z.string().optional(),
  runnerUp: WrittenFormatSchema.optional(),
  /** What is in it; absent where it could not be read. */
  counts: z.strictObject({ bytes: z.number().int(), profiles: z.number().int(), mcps: z.number().int(), secrets: z.number().int() }).optional(),
  findings: z.array(FindingSchema),
  /** It could not be read, and that is a fault. */
  failure: FailureSchema.optional(),
  /** One of a folder's files that holds no servers, and why. */
  passedOver: z.string().optional(),
});
export type SourceReport = z.infer<typeof SourceReportSchema>;

/** What an import would do; nothing was changed for it. Holds no secret. */
export const ImportPlanSchema = z.strictObject({
  planId: z.string(),
  sources: z.array(SourceReportSchema),
  items: z.array(PlanItemSchema),
  /** Servers that only `replace` takes away, as `PROFILE/MCP`. */
  removals: z.array(z.string()),
});
export type ImportPlan = z.infer<typeof ImportPlanSchema>;
