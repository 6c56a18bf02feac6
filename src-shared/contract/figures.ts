import { z } from 'zod';
import { EntityTypeSchema } from '../gateway/entity-type';
import { EntityOutcomesSchema } from '../transfer/import-report';

const CountSchema = z.number().int().nonnegative();

/** How long, in seconds, or how large, in bytes. */
const SpreadSchema = z.strictObject({
  bounds: z.array(z.number()),
  /** How many were at most the bound of the same place. */
  within: z.array(CountSchema),
  count: CountSchema,
  sum: z.number(),
});
export type Spread = z.infer<typeof SpreadSchema>;

/** `ok`, or the code of the refusal. */
const ResultSchema = z.strictObject({ result: z.string(), count: CountSchema });
export type ResultCount = z.infer<typeof ResultSchema>;

/** What this process did since it started: the figures of `/metrics`, and which environments hold what. No value of an entity, no address, no secret. */
export const FiguresSchema = z.strictObject({
  /** ISO 8601, UTC. */
  since: z.string(),
  jobsRunning: CountSchema,
  /** By name; looking at figures is none of them. */
  operations: z.array(z.strictObject({ operation: z.string(), results: z.array(ResultSchema), seconds: SpreadSchema })),
  /** Exports, imports and pushes of gateway configuration. `bytes` is absent where no size is known. */
  transfers: z.array(z.strictObject({ direction: z.enum(['export', 'import', 'push']), results: z.array(ResultSchema), seconds: SpreadSchema, bytes: SpreadSchema.optional() })),
  /** Entities that were exported. */
  exported: z.partialRecord(EntityTypeSchema, CountSchema),
  /** Entities of imports by what became of them; `other`: of no known type. */
  imported: z.array(z.strictObject({ type: EntityTypeSchema.or(z.literal('other')), outcomes: EntityOutcomesSchema })),
  /** By what was done about them; `fail`: imports that were refused for them. */
  conflicts: z.strictObject({ update: CountSchema, rename: CountSchema, skip: CountSchema, fail: CountSchema }),
  /** What is kept now. */
  kept: z.array(z.strictObject({ environment: z.string(), counts: z.partialRecord(EntityTypeSchema, CountSchema) })),
});
export type Figures = z.infer<typeof FiguresSchema>;
