import { z } from 'zod';
import { McpTypeSchema } from './mcp-type';
import { DependenciesSchema } from './dependencies';

/** A profile as lists show it. */
export const ProfileSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  category: z.string().optional(),
  tags: z.array(z.string()),
  totalMCPs: z.number().int(),
  enabledMCPs: z.number().int(),
  color: z.string().optional(),
  icon: z.string().optional(),
  version: z.string().optional(),
  /** How many strings of its servers hold a secret, and how many of those are to be filled in. */
  secrets: z.number().int(),
  blanks: z.number().int(),
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
export const FieldViewSchema = z.strictObject({
  /** As fieldPathText writes it; names the field in edits and reveals. */
  field: z.string(),
  /** The same as steps: `['env', 'GITHUB_TOKEN']`, `['args', 2]`. */
  path: z.array(z.union([z.string(), z.number().int()])),
  shown: z.string(),
  /** A part of it is masked, and known: it can be revealed. */
  secret: z.boolean(),
});
export type FieldView = z.infer<typeof FieldViewSchema>;


/** A server whole, its secrets masked. */
export const McpViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: McpTypeSchema,
  disabled: z.boolean(),
  category: z.string().optional(),
  tags: z.array(z.string()),
  version: z.string().optional(),
  source: z.string().optional(),
  alwaysAllow: z.array(z.string()).optional(),
  usageCount: z.number().optional(),
  /** ISO 8601, as the file gave it. */
  lastUsed: z.string().optional(),
  fields: z.array(FieldViewSchema),
  /** Fields (fieldPathText) whose secret is not known. */
  blanks: z.array(z.string()),
});
export type McpView = z.infer<typeof McpViewSchema>;

/** A kept server; `revision` is the one that wrote it, for edits that must not overwrite somebody else's. */
export const KeptMcpViewSchema = McpViewSchema.extend({ revision: z.number().int() });
export type KeptMcpView = z.infer<typeof KeptMcpViewSchema>;

export const ProfileViewSchema = z.strictObject({
  profile: ProfileSummarySchema.extend({
    author: z.string().optional(),
    compatibility: z.string().optional(),
    autoEnable: z.boolean().optional(),
    autoDisable: z.boolean().optional(),
    strictMode: z.boolean().optional(),
    dependencies: DependenciesSchema,
    /** The one that wrote it. */
    revision: z.number().int(),
  }),
  mcps: z.array(KeptMcpViewSchema),
});
export type ProfileView = z.infer<typeof ProfileViewSchema>;
