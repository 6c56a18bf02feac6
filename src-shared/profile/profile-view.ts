import { z } from 'zod';
import { McpTypeSchema } from './mcp';

/** A profile as lists show it. */
export const ProfileSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  category: z.string().optional(),
  tags: z.array(z.string()),
  totalMCPs: z.number().int(),
  enabledMCPs: z.number().int(),
});
export type ProfileSummary = z.infer<typeof ProfileSummarySchema>;

/** A server as lists across profiles show it; everything in it stands in clear in the database. */
export const McpSummarySchema = z.strictObject({
  profile: z.string(),
  id: z.string(),
  name: z.string(),
  type: McpTypeSchema,
  disabled: z.boolean(),
  command: z.string().optional(),
  packageName: z.string().optional(),
  host: z.string().optional(),
  /** How many of its strings hold a secret, and how many of those are to be filled in. */
  secrets: z.number().int(),
  blanks: z.number().int(),
});
export type McpSummary = z.infer<typeof McpSummarySchema>;

/** One string of a server, masked. */
export const FieldViewSchema = z.strictObject({ field: z.string(), shown: z.string() });


/** A server whole, its secrets masked. */
export const McpViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: McpTypeSchema,
  disabled: z.boolean(),
  category: z.string().optional(),
  tags: z.array(z.string()),
  version: z.string().optional(),
  fields: z.array(FieldViewSchema),
  /** Fields (fieldPathText) whose secret is not known. */
  blanks: z.array(z.string()),
});
export type McpView = z.infer<typeof McpViewSchema>;

export const ProfileViewSchema = z.strictObject({ profile: ProfileSummarySchema, mcps: z.array(McpViewSchema) });
export type ProfileView = z.infer<typeof ProfileViewSchema>;
