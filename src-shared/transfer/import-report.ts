import { z } from 'zod';
import { EntityTypeSchema } from '../gateway/entity-type';
import { FormatIdSchema } from './format-id';
import { FindingSchema } from './finding';
import { DifferenceSchema, ItemStateSchema } from './import-plan';
import { SettingsOutcomeSchema } from './settings-offer';

/** What became of an item. */
export const ItemOutcomeSchema = z.enum(['added', 'updated', 'merged', 'renamed', 'unchanged', 'skipped', 'removed', 'rejected', 'undecided']);
export type ItemOutcome = z.infer<typeof ItemOutcomeSchema>;

export const ReportItemSchema = z.strictObject({
  /** `PlanItem.key`; absent for what `replace` removes. */
  key: z.string().optional(),
  kind: z.enum(['profile', 'mcp', 'dependency', 'entity']),
  /** Entities only. */
  entityType: EntityTypeSchema.optional(),
  /** `PROFILE` or `PROFILE/MCP`, by incoming names; of an entity `tool NAME`. */
  subject: z.string(),
  state: ItemStateSchema,
  outcome: ItemOutcomeSchema,
  /** The name it is kept under, where that is another one. */
  keptName: z.string().optional(),
  differences: z.array(DifferenceSchema),
  /** Fields still to be filled in. */
  blanks: z.array(z.string()),
  withheld: z.array(z.string()),
});
export type ReportItem = z.infer<typeof ReportItemSchema>;

/** Entities by what became of them; `renamed` were kept under another name. */
export const EntityOutcomesSchema = z.strictObject({
  created: z.number().int(),
  updated: z.number().int(),
  renamed: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  /** Rejected or undecided. */
  failed: z.number().int(),
});
export type EntityOutcomes = z.infer<typeof EntityOutcomesSchema>;

export const EntityCountsSchema = EntityOutcomesSchema.extend({
  /** The name of the environment. */
  environment: z.string(),
  total: z.number().int(),
  /** Entries of no type that is known are missing here, and all of them in reports of older imports. */
  byType: z.partialRecord(EntityTypeSchema, EntityOutcomesSchema).optional(),
});
export type EntityCounts = z.infer<typeof EntityCountsSchema>;

/** Spec 004, `ImportResult`, with an outcome per item. */
export const ImportReportSchema = z.strictObject({
  success: z.boolean(),
  format: z.enum(['native-profile', 'claude-desktop', 'generic-mcp', 'yaml', 'gateway']),
  formatId: FormatIdSchema,
  version: z.string().optional(),
  profilesImported: z.number().int(),
  mcpsImported: z.number().int(),
  /** What became of gateway configuration; absent where there was none. */
  entities: EntityCountsSchema.optional(),
  warnings: z.array(z.string()),
  /** Those of the warnings that say why an answer could not be followed; reports of older imports do not tell them apart. */
  unmet: z.array(z.string()).default([]),
  errors: z.array(z.string()),
  /** The first of them, of a dry run those that are not plainly new; `history.report` has the rest of what was applied. */
  items: z.array(ReportItemSchema),
  total: z.number().int(),
  findings: z.array(FindingSchema),
  /** What became of the settings that archives bring along; absent where none does. */
  settings: z.array(SettingsOutcomeSchema).optional(),
  /** Some entries were left out because of errors. */
  partial: z.boolean(),
  dryRun: z.boolean(),
  /** The history entry to undo it with; absent when nothing changed. */
  historyId: z.number().int().positive().optional(),
});
export type ImportReport = z.infer<typeof ImportReportSchema>;
