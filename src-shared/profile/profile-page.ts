import { z } from 'zod';
import { MOST_MEMBERS } from './most-members';
import { McpSummarySchema, ProfileSummarySchema } from './profile-view';

/** Rows from `offset` on; `limit` at most. */
const window = { offset: z.number().int().nonnegative().default(0), limit: z.number().int().min(1).max(200) };

/** Profiles that are told at a time: some milliseconds of work. */
export const MOST_PROFILES = 1000;

export const ProfileSortSchema = z.enum(['name', 'category', 'servers', 'secrets']);
export type ProfileSort = z.infer<typeof ProfileSortSchema>;

export const ProfileQuerySchema = z.strictObject({
  /** Every word has to occur in name, description, category, tags, or a server's name, description, command, package or host; folded. */
  search: z.string().max(200).default(''),
  /** All of them. */
  tags: z.array(z.string()).max(20).default([]),
  category: z.string().optional(),
  sort: ProfileSortSchema.default('name'),
  descending: z.boolean().default(false),
  offset: window.offset,
  /** Without it all of them. */
  limit: z.number().int().min(1).max(MOST_PROFILES).optional(),
});
export type ProfileQuery = z.output<typeof ProfileQuerySchema>;

export const ProfilePageSchema = z.strictObject({ total: z.number().int(), profiles: z.array(ProfileSummarySchema) });
export type ProfilePage = z.infer<typeof ProfilePageSchema>;

const CountedSchema = z.strictObject({ value: z.string(), count: z.number().int() });

/** What lists can be filtered by, ordered by folded value. */
export const ProfileFacetsSchema = z.strictObject({ profiles: z.number().int(), mcps: z.number().int(), tags: z.array(CountedSchema), categories: z.array(CountedSchema) });
export type ProfileFacets = z.infer<typeof ProfileFacetsSchema>;

/** One kept server. */
export const McpPlaceSchema = z.strictObject({ profileId: z.string().min(1), mcpId: z.string().min(1) });
export type McpPlace = z.infer<typeof McpPlaceSchema>;

export const McpGroupQuerySchema = z.strictObject({
  search: z.string().max(200).default(''),
  /** Only those that are kept more than once. */
  repeated: z.boolean().default(false),
  offset: window.offset,
  limit: window.limit.default(100),
});
export type McpGroupQuery = z.output<typeof McpGroupQuerySchema>;

/** The same server, wherever it is kept: same package, else same host, else same command and name, else same name. */
export const McpGroupSchema = z.strictObject({
  key: z.string(),
  /** The name that most of them bear. */
  name: z.string(),
  /** What runs or where it is: package, host or command. */
  target: z.string(),
  /** What stands in clear of them (name, type, command, version, names of variables and headers, on or off) is not the same everywhere. */
  differs: z.boolean(),
  /** How many there are; `members` holds the first of them, by name of their profile. */
  count: z.number().int(),
  members: z.array(McpSummarySchema.extend({ profileId: z.string() })).max(MOST_MEMBERS),
});
export type McpGroup = z.infer<typeof McpGroupSchema>;
export const McpGroupPageSchema = z.strictObject({ total: z.number().int(), groups: z.array(McpGroupSchema) });
export type McpGroupPage = z.infer<typeof McpGroupPageSchema>;

/** A field that is not the same in all compared servers; `values` in their order, null where one has none. Secrets are masked. */
export const ComparedFieldSchema = z.strictObject({ field: z.string(), values: z.array(z.string().nullable()), secretDiffers: z.boolean() });
export type ComparedField = z.infer<typeof ComparedFieldSchema>;
