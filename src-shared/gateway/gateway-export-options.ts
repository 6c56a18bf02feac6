import { z } from 'zod';
import { GatewaySecretModeSchema } from './gateway-secret-mode';
import { EntityTypeSchema } from './entity-type';

/** `auto`: gzip above 5 MiB. */
export const GatewayCompressionSchema = z.enum(['none', 'gzip', 'brotli', 'auto']);
export type GatewayCompression = z.infer<typeof GatewayCompressionSchema>;

/** Names or addresses by type; an empty list means all of the type, a type that is missing none of it. */
export const EntitySelectionSchema = z.partialRecord(EntityTypeSchema, z.array(z.string().max(4000)).max(100_000));
export type EntitySelection = z.infer<typeof EntitySelectionSchema>;

/** The spec's "Export Options", and what else is chosen of an export. */
export const GatewayExportOptionsSchema = z.strictObject({
  /** Absent: all six. */
  types: z.array(EntityTypeSchema).optional(),
  excludeTypes: z.array(EntityTypeSchema).default([]),
  /** Entities that bear any of them; roots bear none, and are not filtered. */
  tags: z.array(z.string().max(200)).max(100).default([]),
  include: EntitySelectionSchema.optional(),
  includeInactive: z.boolean().default(false),
  /** Whatever the chosen ones refer to comes too. */
  dependencies: z.boolean().default(true),
  format: z.enum(['json', 'yaml']).default('json'),
  compression: GatewayCompressionSchema.default('none'),
  /** Default: `environment-key` where the environment has a secret or one is given, else `omit`. */
  secrets: GatewaySecretModeSchema.optional(),
  /** The second yes that `plain` needs; with `environment-key`, that what looks like a secret in an address or a description leaves as it stands. */
  allowPlain: z.boolean().default(false),
  /** For `environment-key`: that of the gateway which is to import the file; absent: the environment's own. */
  targetSecret: z.string().min(1).max(65_536).optional(),
  /** For `sealed`. */
  password: z.string().min(1).max(65_536).optional(),
});
export type GatewayExportOptions = z.output<typeof GatewayExportOptionsSchema>;
