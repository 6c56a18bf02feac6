import { z } from 'zod';
import { ResolutionSchema, StrategySchema, TargetSchema } from './resolution';

/** The choices that a template lists where nobody has chosen yet; the same as no answer. */
const OpenSchema = z.array(z.unknown());

/** A secret in the file itself, or where it stands: so answers can be kept without any. `null`: left for later. */
export const BlankAnswerSchema = z.union([
  z.string().max(1_000_000),
  z.strictObject({ env: z.string().min(1) }),
  z.strictObject({ file: z.string().min(1) }),
  z.null(),
]);
export type BlankAnswer = z.infer<typeof BlankAnswerSchema>;

/**
 * What a person writes into a file of answers: a Resolution whose keys may also be `PROFILE` or `PROFILE/MCP`, the profiles' targets, and
 * the digest of the files that are answered.
 */
export const ImportAnswersSchema = z.strictObject({
  /** As a plan states it; without one, items are only named by their subject. */
  digest: z.string().optional(),
  strategy: StrategySchema.optional(),
  decisions: z.record(z.string(), z.union([StrategySchema, OpenSchema])).default({}),
  fields: z.record(z.string(), z.record(z.string(), z.union([z.enum(['mine', 'theirs']), OpenSchema]))).default({}),
  names: ResolutionSchema.shape.names,
  choices: z.record(z.string(), z.union([z.string(), OpenSchema])).default({}),
  blanks: z.record(z.string(), z.record(z.string(), BlankAnswerSchema)).default({}),
  /** By profile; in words `new[:NAME]`, `merge:NAME` or `replace:NAME`. */
  targets: z.record(z.string(), z.union([TargetSchema, z.string()])).default({}),
  excluded: z.array(z.string()).default([]),
  carrySecrets: z.array(z.string()).default([]),
  partial: z.boolean().default(false),
});
export type ImportAnswers = z.infer<typeof ImportAnswersSchema>;
