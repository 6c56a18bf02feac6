import { z } from 'zod';

/** format.md section 6, "Strategies". */
export const StrategySchema = z.enum(['skip', 'update', 'rename', 'fail']);
export type Strategy = z.infer<typeof StrategySchema>;

/** format.md section 6, "Target"; without one a profile meets its own identity. */
export const TargetSchema = z.union([
  z.strictObject({ kind: z.literal('new'), name: z.string().min(1).optional() }),
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
  /** `PlanItem.key` of what a person does not want: a profile with all its servers, or one server. */
  excluded: z.array(z.string()).default([]),
  /** `PlanItem.key` or `PROFILE/MCP` of those whose kept secrets may go to the new destination. */
  carrySecrets: z.array(z.string()).default([]),
  /** Apply what is sound and report the rest. */
  partial: z.boolean().default(false),
});
export type Resolution = z.infer<typeof ResolutionSchema>;
