import { z } from 'zod';
import { McpSchema } from './mcp';
import { SecretTextSchema, type SecretText } from './secret-text';
import type { TreeMapOf } from './tree';

/** A UUID. */
export const ProfileIdSchema = z.string().min(1).max(512).brand<'ProfileId'>();
export type ProfileId = z.infer<typeof ProfileIdSchema>;

export const DependenciesSchema = z.strictObject({
  requiredMCPs: z.array(z.string()),
  conflictingProfiles: z.array(z.string()),
  nodeVersion: z.string().optional(),
  npmPackages: z.array(z.string()),
  /** Programs that the servers start with (`npx`, `uvx`, `docker`); a field of ours. */
  runtimes: z.array(z.string()),
  environmentVariables: z.array(z.string()),
});
export type Dependencies = z.infer<typeof DependenciesSchema>;

export const NO_DEPENDENCIES: Dependencies = {
  requiredMCPs: [], conflictingProfiles: [], npmPackages: [], runtimes: [], environmentVariables: [],
};

/** Unknown fields outside the MCPs, by the JSON pointer of the object they stood in (`''`, `/profile/metadata`). */
const ExtrasSchema = z.custom<ReadonlyMap<string, TreeMapOf<SecretText>>>((value) => value instanceof Map);

export const ProfileSchema = z.strictObject({
  id: ProfileIdSchema,
  name: z.string().min(1),
  description: SecretTextSchema.optional(),
  category: z.string().optional(),
  tags: z.array(z.string()),
  color: z.string().optional(),
  icon: z.string().optional(),
  author: z.string().optional(),
  version: z.string().optional(),
  /** A range of Valise versions, as the file gave it. */
  compatibility: z.string().optional(),
  autoEnable: z.boolean().optional(),
  autoDisable: z.boolean().optional(),
  strictMode: z.boolean().optional(),
  dependencies: DependenciesSchema,
  extras: ExtrasSchema,
  mcps: z.array(McpSchema),
});
export type Profile = z.infer<typeof ProfileSchema>;
