import { z } from 'zod';
import { FailureSchema } from '../errors/outcome';
import { FormatIdSchema } from './format-id';

/** A configuration file of a known client on this computer. */
export const ClientFileSchema = z.strictObject({
  /** Names it as a source of `import.plan`; stable as long as the file stays where it is. */
  id: z.string(),
  formatId: FormatIdSchema,
  /** The client: "Claude Desktop". */
  title: z.string(),
  /** Where it is, the home folder written as `~`. */
  place: z.string(),
  bytes: z.number().int(),
  /** ISO 8601, UTC. */
  changedAt: z.string(),
  /** Servers in it; absent where it could not be read. */
  mcps: z.number().int().optional(),
  failure: FailureSchema.optional(),
});
export type ClientFile = z.infer<typeof ClientFileSchema>;
