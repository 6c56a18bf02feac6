import { z } from 'zod';
import { PlaceSchema } from '../errors/place';

/** The six validation steps, in the order of spec 004, "Validation Steps". */
export const ValidationStepSchema = z.enum(['format', 'schema', 'dependencies', 'conflicts', 'security', 'migration']);

/** `error`: the item can't be taken; `warning`: it can, and the person should know; `note`: nothing to do. */
export const SeveritySchema = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof SeveritySchema>;

/** Everything a step can report of a file that is readable. Closed; texts in finding-text.ts. */
export const FindingCodeSchema = z.enum([
  'CHECKSUM_MISSING',
  'CHECKSUM_DIFFERS',
  'COMMENTS_NOT_KEPT',
  'FIELDS_LEFT_BEHIND',
  'NEWER_MINOR_VERSION',
  'FIELD_INVALID',
  'ENTRY_NOT_A_SERVER',
  'TRANSPORT_UNKNOWN',
  'TRANSPORT_GUESSED',
  'COMMAND_AND_URL',
  'NULL_BECAME_EMPTY',
  'SECRET_CUT_OUT',
]);
export type FindingCode = z.infer<typeof FindingCodeSchema>;

export const FindingSchema = z.strictObject({
  code: FindingCodeSchema,
  severity: SeveritySchema,
  step: ValidationStepSchema,
  place: PlaceSchema.optional(),
  /** `PROFILE/MCP`, where the finding is about one. */
  subject: z.string().optional(),
  /** The field in it, as fieldPathText writes it. */
  field: z.string().optional(),
  /** What was met or expected; never a value that could be a secret. */
  reason: z.string().optional(),
});
export type Finding = z.infer<typeof FindingSchema>;
