import { z } from 'zod';
import { EntityTypeSchema } from '../gateway/entity-type';
import { GatewaySecretModeSchema } from '../gateway/gateway-secret-mode';

/** What one step did, in numbers and names; no secret, no path. */
export const HistorySummarySchema = z.strictObject({
  /** File names as given, without folders. */
  files: z.array(z.string()),
  /** Names of the profiles it touched or wrote. */
  profiles: z.array(z.string()),
  /** Names of the servers that an edit touched, the first 20; imports leave it out. */
  mcps: z.array(z.string()).optional(),
  profilesAdded: z.number().int(),
  profilesChanged: z.number().int(),
  profilesRemoved: z.number().int(),
  mcpsAdded: z.number().int(),
  mcpsChanged: z.number().int(),
  mcpsRemoved: z.number().int(),
  /** What it did to gateway configuration; absent where it touched none. */
  gateway: z.strictObject({
    /** Names of the environments that it touched. */
    environments: z.array(z.string()),
    /** Names or addresses of the entities that an edit touched, the first 20; imports leave it out. */
    entities: z.array(z.string()).optional(),
    environmentsAdded: z.number().int(),
    environmentsRemoved: z.number().int(),
    entitiesAdded: z.number().int(),
    entitiesChanged: z.number().int(),
    entitiesRemoved: z.number().int(),
    /** What an export wrote; exports before there was this leave it out. */
    exported: z.strictObject({ counts: z.partialRecord(EntityTypeSchema, z.number().int()), secrets: GatewaySecretModeSchema }).optional(),
  }).optional(),
});
export type HistorySummary = z.infer<typeof HistorySummarySchema>;

export const HistoryKindSchema = z.enum(['import', 'export', 'undo', 'edit']);
export type HistoryKind = z.infer<typeof HistoryKindSchema>;
