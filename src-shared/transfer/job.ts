import { z } from 'zod';
import { FailureSchema } from '../errors/outcome';

/** What a job is doing: reading files and looking for secrets and faults, making keys of passwords, comparing with what is kept, sealing and writing. */
export const JobPhaseSchema = z.enum(['read', 'unlock', 'compare', 'seal', 'write', 'finish']);
export type JobPhase = z.infer<typeof JobPhaseSchema>;

/** Work that takes long enough to be watched. Holds no secret. */
export const JobSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['plan', 'apply', 'rotate', 'export', 'compare', 'change', 'undo']),
  /** The files it is about: the first name and how many more; empty where it is about none. */
  title: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  phase: JobPhaseSchema,
  /** Steps of this phase; `total` is absent while nobody knows. */
  done: z.number().int(),
  total: z.number().int().optional(),
  /** Steps a second, over the last seconds. */
  rate: z.number().optional(),
  /** What it is at: the name of a file or profile. */
  name: z.string().optional(),
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  endedAt: z.string().optional(),
  /** What it left in the history. */
  historyId: z.number().int().positive().optional(),
  failure: FailureSchema.optional(),
});
export type Job = z.infer<typeof JobSchema>;
