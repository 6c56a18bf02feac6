import { z } from 'zod';
import { DependenciesSchema } from './dependencies';
import { McpSchema } from './mcp';
import { ProfileIdSchema } from './profile-id';
import { SecretTextSchema, type SecretText } from './secret-text';
import type { TreeMapOf } from './tree';

export type ProfileId = z.infer<typeof ProfileIdSchema>;

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
