import { z } from 'zod';
import { PlaceSchema } from '../errors/place-schema';

/** The six validation steps, in the order of spec 004, "Validation Steps". */
export const ValidationStepSchema = z.enum(['format', 'schema', 'dependencies', 'conflicts', 'security', 'migration']);

/** `error`: the item can't be taken; `warning`: it can, and the person should know; `note`: nothing to do. */
export const SeveritySchema = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof SeveritySchema>;

/** Everything a step can report of a file that is readable. Closed; texts in finding-text.ts. */
export const FindingCodeSchema = z.enum([
  'CHECKSUM_MISSING',
  'CHECKSUM_DIFFERS',
  'SEALED_NOT_OPENED',
  'COMMENTS_NOT_KEPT',
  'FIELDS_LEFT_BEHIND',
  'NEWER_MINOR_VERSION',
  'FIELD_INVALID',
  'ENTRY_NOT_A_SERVER',
  'TRANSPORT_UNKNOWN',
  'TRANSPORT_GUESSED',
  'TRANSPORT_CONTRADICTED',
  'COMMAND_AND_URL',
  'NULL_BECAME_EMPTY',
  'SECRET_CUT_OUT',

  // What a client's spelling meant, and what of it could not be carried over.
  'TEXT_REPAIRED',
  'FIELD_NOT_CARRIED',
  'VALUE_TRANSLATED',
  'RUNS_ONLY_IN_CLIENT',
  'ENTRY_LEFT_OUT',

  // Of gateway configuration.
  'ENTITY_INVALID',
  'PEER_WOULD_REFUSE',
  'SECRET_NOT_IN_FILE',
  'SECRET_LOCKED',
  'REFERENCE_UNRESOLVED',
  'NOT_IN_FILE',
  'COUNTS_DIFFER',

  'FIELD_MIGRATED',
  'LOST_IN_MIGRATION',

  'RUNTIME_MISSING',
  'VERSION_NOT_CHECKED',
  'COMPATIBILITY_UNMET',
  'PROFILE_CONFLICTING',
  'REQUIRED_MCP_MISSING',

  'SECRET_IN_CLEAR',
  'SHELL_WRAPPER',
  'LOADER_VARIABLE',
  'METADATA_ADDRESS',
  'PRIVATE_ADDRESS',
  'CREDENTIALS_OVER_HTTP',
  'CONTAINER_PRIVILEGED',
  'HOST_FOLDER_MOUNTED',
  'MIXED_SCRIPTS',
  'BIDIRECTIONAL_MARKS',
  'ORDERS_TO_MODEL',
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
  /** Which one is missing, of `RUNTIME_MISSING`; as `reason` names it. */
  program: z.string().optional(),
});
export type Finding = z.infer<typeof FindingSchema>;
