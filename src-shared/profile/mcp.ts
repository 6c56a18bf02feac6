import { z } from 'zod';
import { McpIdSchema } from './mcp-id';
import { McpTypeSchema } from './mcp-type';
import { SecretTextSchema, type SecretText } from './secret-text';
import type { TreeMapOf } from './tree';

export type McpId = z.infer<typeof McpIdSchema>;

export type McpType = z.infer<typeof McpTypeSchema>;

const TextMapSchema = z.map(z.string(), SecretTextSchema);
const ExtraSchema = z.custom<TreeMapOf<SecretText>>((value) => value instanceof Map);

/** A server definition as Valise keeps it. Maps keep the order of the file. */
export const McpSchema = z.strictObject({
  id: McpIdSchema,
  name: z.string().min(1),
  type: McpTypeSchema,
  command: SecretTextSchema.optional(),
  args: z.array(SecretTextSchema),
  cwd: SecretTextSchema.optional(),
  env: TextMapSchema,
  url: SecretTextSchema.optional(),
  headers: TextMapSchema,
  description: SecretTextSchema.optional(),
  category: z.string().optional(),
  tags: z.array(z.string()),
  disabled: z.boolean(),
  alwaysAllow: z.array(z.string()).optional(),
  usageCount: z.number().nonnegative().optional(),
  /** ISO 8601, as the file gave it. */
  lastUsed: z.string().optional(),
  source: z.string().optional(),
  version: z.string().optional(),
  /** Fields of the file that Valise has no name for, kept as they were. */
  extra: ExtraSchema,
});
export type Mcp = z.infer<typeof McpSchema>;
