import { z } from 'zod';
import { EditResultSchema, ManyProfileChangesSchema, McpDraftSchema, ProfileChangesSchema } from '../profile/mcp-draft';
import { ComparedFieldSchema, McpGroupPageSchema, McpGroupQuerySchema, McpPlaceSchema, ProfileFacetsSchema, ProfilePageSchema, ProfileQuerySchema } from '../profile/profile-page';
import { FieldViewSchema, KeptMcpViewSchema, McpSummarySchema, ProfileViewSchema } from '../profile/profile-view';
import { JobIdSchema } from './job-id';
import type { Operation } from './operation';

const IdSchema = z.string().min(1).max(512);
const ProfileIdsSchema = z.array(IdSchema).min(1).max(10_000);
const PlacesSchema = z.array(McpPlaceSchema).min(1).max(10_000);
const NothingSchema = z.strictObject({});

const OtherFieldSchema = FieldViewSchema.omit({ path: true });

/** What a file says besides, which Valise has no name for; secrets masked. */
const OtherFieldsSchema = z.strictObject({
  /** Unknown fields of the profile, by their place in its document, and dependencies that do not follow from its servers. */
  profile: z.array(OtherFieldSchema),
  /** By id of the server: numbers, switches and empty containers; texts are among its fields. A server without them is left out. */
  mcps: z.record(z.string(), z.array(OtherFieldSchema)),
});
export type OtherFields = z.infer<typeof OtherFieldsSchema>;

/** What is kept, and its editing. Every edit is one step of history that can be undone. */
export const PROFILE_OPERATIONS = {
  'profile.list': { input: ProfileQuerySchema.prefault({}), output: ProfilePageSchema },
  'profile.facets': { input: NothingSchema, output: ProfileFacetsSchema },
  /** With `others` also what Valise has no name for. */
  'profile.show': { input: z.strictObject({ name: z.string().min(1), others: z.boolean().default(false) }), output: ProfileViewSchema.extend({ others: OtherFieldsSchema.optional() }) },
  'profile.create': { input: z.strictObject({ changes: ProfileChangesSchema.required({ name: true }) }), output: EditResultSchema },
  'profile.update': { input: z.strictObject({ profileId: IdSchema, changes: ProfileChangesSchema, revision: z.number().int().optional() }), output: EditResultSchema },
  /** All of them or none, as one step. */
  'profile.updateMany': { input: z.strictObject({ profileIds: ProfileIdsSchema, changes: ManyProfileChangesSchema, jobId: JobIdSchema }), output: EditResultSchema },
  /** Without a name: the old one with ` copy`, numbered where that is taken. */
  'profile.duplicate': { input: z.strictObject({ profileId: IdSchema, name: z.string().trim().min(1).max(200).optional() }), output: EditResultSchema },
  /** Each under its name with ` copy`, as one step; every value is sealed anew, so not as many as elsewhere. */
  'profile.duplicateMany': { input: z.strictObject({ profileIds: z.array(IdSchema).min(1).max(1000), jobId: JobIdSchema }), output: EditResultSchema },
  'profile.remove': { input: z.strictObject({ profileIds: ProfileIdsSchema, jobId: JobIdSchema }), output: EditResultSchema },

  'mcp.list': { input: NothingSchema, output: z.array(McpSummarySchema) },
  'mcp.show': { input: McpPlaceSchema, output: KeptMcpViewSchema },
  'mcp.groups': { input: McpGroupQuerySchema, output: McpGroupPageSchema },
  'mcp.compare': { input: z.strictObject({ places: z.array(McpPlaceSchema).min(2).max(50) }), output: z.array(ComparedFieldSchema) },
  'mcp.add': { input: z.strictObject({ profileId: IdSchema, draft: McpDraftSchema }), output: EditResultSchema },
  /** `revision`: of the view that was edited; CHANGED_MEANWHILE when the server was written since. */
  'mcp.update': { input: z.strictObject({ ...McpPlaceSchema.shape, draft: McpDraftSchema, revision: z.number().int().optional() }), output: EditResultSchema },
  'mcp.switch': { input: z.strictObject({ places: PlacesSchema, on: z.boolean() }), output: EditResultSchema },
  'mcp.remove': { input: z.strictObject({ places: PlacesSchema }), output: EditResultSchema },
  /** A name that is taken in the other profile gets a number. */
  'mcp.copy': { input: z.strictObject({ ...McpPlaceSchema.shape, to: z.array(IdSchema).min(1).max(10_000), withSecrets: z.boolean().default(true) }), output: EditResultSchema },
} as const satisfies Readonly<Record<string, Operation>>;
