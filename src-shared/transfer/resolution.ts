import { z } from 'zod';

/** format.md section 6, "Strategies". */
export const StrategySchema = z.enum(['skip', 'update', 'merge', 'rename', 'fail']);
export type Strategy = z.infer<typeof StrategySchema>;

/** A name under which something is kept: what has none could not be read back from a file. */
const NewNameSchema = z.string().trim().min(1).max(1000).refine((name) => name.isWellFormed(), 'expected whole characters');

/** format.md section 6, "Target"; without one a profile meets its own identity. */
export const TargetSchema = z.union([
  z.strictObject({ kind: z.literal('new'), name: NewNameSchema.optional() }),
  z.strictObject({ kind: z.literal('merge'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('replace'), name: z.string().min(1) }),
]);
export type Target = z.infer<typeof TargetSchema>;

/** What a person answers to a plan. */
export const ResolutionSchema = z.strictObject({
  /** For every conflict that has no answer of its own. */
  strategy: StrategySchema.default('fail'),
  /** By `PlanItem.key`. */
  decisions: z.record(z.string(), StrategySchema).default({}),
  /** For `merge`: by `PlanItem.key` and `Difference.field`, whose value is kept. A field without an answer leaves the item undecided. */
  fields: z.record(z.string(), z.record(z.string(), z.enum(['mine', 'theirs']))).default({}),
  /** For `rename`: by `PlanItem.key`, the name to keep it under; absent: its own with the time behind it. */
  names: z.record(z.string(), NewNameSchema).default({}),
  /** For `ambiguous` items: by `PlanItem.key`, the `id` of the candidate that is meant. */
  choices: z.record(z.string(), z.string()).default({}),
  /** What people fill in where the file does not say a secret: by `PlanItem.key`, then by field as `PlanItem.blanks` names it. */
  blanks: z.record(z.string(), z.record(z.string(), z.string().max(1_000_000))).default({}),
  /** `PlanItem.key` of what a person does not want: a profile with all its servers, or one server. */
  excluded: z.array(z.string()).default([]),
  /** `PlanItem.key` or `PROFILE/MCP` of those whose kept secrets may go to the new destination. */
  carrySecrets: z.array(z.string()).default([]),
  /** `SettingsOffer.key` of those that are wanted. */
  settings: z.array(z.string()).default([]),
  /** Apply what is sound and report the rest. */
  partial: z.boolean().default(false),
});
export type Resolution = z.infer<typeof ResolutionSchema>;
