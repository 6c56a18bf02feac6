import { z } from 'zod';
import { McpTypeSchema } from './mcp-type';

/** A string as a person edits it. */
export const EditedTextSchema = z.union([
  /** Stays as it is kept in this field (fieldPathText) of the server; what a person does not see is never sent back. */
  z.strictObject({ kept: z.string() }),
  /** `secret`: all of it is one, whatever detection says; without it detection decides. */
  z.strictObject({ text: z.string().max(1_000_000), secret: z.boolean().default(false) }),
  /** A secret that is not known yet. */
  z.strictObject({ unknown: z.literal(true) }),
]);
export type EditedText = z.input<typeof EditedTextSchema>;

const NameSchema = z.string().trim().min(1).max(200);
const LabelsSchema = z.array(z.string().trim().min(1).max(100)).max(100);
/** In order; a name may stand once. */
const NamedTextsSchema = z.array(z.strictObject({ name: z.string().trim().min(1).max(500), value: EditedTextSchema })).max(1000)
  .refine((entries) => new Set(entries.map(({ name }) => name)).size === entries.length, 'a name may stand only once');

/** A server as a person writes it. Unknown fields of a kept server stay as they are. */
export const McpDraftSchema = z.strictObject({
  name: NameSchema,
  type: McpTypeSchema,
  disabled: z.boolean().default(false),
  command: EditedTextSchema.optional(),
  args: z.array(EditedTextSchema).max(1000).default([]),
  cwd: EditedTextSchema.optional(),
  env: NamedTextsSchema.default([]),
  url: EditedTextSchema.optional(),
  headers: NamedTextsSchema.default([]),
  description: EditedTextSchema.optional(),
  category: z.string().max(200).optional(),
  tags: LabelsSchema.default([]),
  version: z.string().max(100).optional(),
  alwaysAllow: z.array(z.string().min(1)).max(1000).optional(),
});
export type McpDraft = z.output<typeof McpDraftSchema>;

/** Names of icons that the window draws. */
export const PROFILE_ICONS = ['code', 'briefcase', 'alarm', 'chart', 'pencil', 'lock', 'message', 'globe', 'flask', 'home', 'ship', 'sparkles', 'database', 'cloud', 'terminal', 'book'] as const;
/** `#RRGGBB`. */
export const PROFILE_COLORS = ['#3b6fe0', '#c2662d', '#c9423f', '#2c8a67', '#8d51c9', '#a83255', '#b07a26', '#3f8f46', '#62666f', '#2f87a6'] as const;

const OptionalTextSchema = (most: number) => z.string().max(most).nullable().optional();

/** Fields of a profile to change: absent stays, null goes. */
export const ProfileChangesSchema = z.strictObject({
  name: NameSchema.optional(),
  description: OptionalTextSchema(10_000),
  category: OptionalTextSchema(200),
  tags: LabelsSchema.optional(),
  color: z.string().regex(/^#[0-9a-f]{6}$/i).nullable().optional(),
  icon: OptionalTextSchema(50),
  author: OptionalTextSchema(200),
  version: OptionalTextSchema(100),
});
export type ProfileChanges = z.infer<typeof ProfileChangesSchema>;

/** What can be changed in many profiles at once, the same in each: absent stays, null goes. */
export const ManyProfileChangesSchema = z.strictObject({
  addTags: LabelsSchema.optional(),
  removeTags: LabelsSchema.optional(),
  category: ProfileChangesSchema.shape.category,
  color: ProfileChangesSchema.shape.color,
  icon: ProfileChangesSchema.shape.icon,
  /** All their servers on, or off. */
  serversOn: z.boolean().optional(),
});
export type ManyProfileChanges = z.infer<typeof ManyProfileChangesSchema>;

/** What an edit did: the history entry that takes it back (absent when nothing changed), and what it made. */
export const EditResultSchema = z.strictObject({
  historyId: z.number().int().positive().optional(),
  /** The profile that was made or changed. */
  profileId: z.string().optional(),
  /** The servers that were made or changed. */
  mcps: z.array(z.strictObject({ profileId: z.string(), mcpId: z.string(), name: z.string() })),
});
export type EditResult = z.infer<typeof EditResultSchema>;
