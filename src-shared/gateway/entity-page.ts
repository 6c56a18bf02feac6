import { z } from 'zod';
import { EntityIdSchema } from './entity-id';
import { EntityTypeSchema } from './entity-type';

/** How many rows a page of entities has at most. */
export const ENTITIES_AT_ONCE = 500;

/** What of an environment's entities is asked for; only what stands in clear is looked through. */
export const EntityQuerySchema = z.strictObject({
  types: z.array(EntityTypeSchema).optional(),
  /** All of its words in name, address, description or tags. */
  search: z.string().max(1000).default(''),
  /** Any of these labels, whatever the case. */
  tags: z.array(z.string()).default([]),
  /** Absent: both. */
  active: z.boolean().optional(),
  from: z.number().int().nonnegative().default(0),
  most: z.number().int().min(1).max(ENTITIES_AT_ONCE).default(100),
});
export type EntityQuery = z.output<typeof EntityQuerySchema>;

/** A line of a list of entities. */
export const EntityRowSchema = z.strictObject({
  id: EntityIdSchema,
  type: EntityTypeSchema,
  /** Name or address. */
  identity: z.string(),
  name: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  active: z.boolean(),
  /** Places whose secret is kept, and those whose secret is not known here. */
  secrets: z.number().int(),
  blanks: z.number().int(),
});
export type EntityListRow = z.infer<typeof EntityRowSchema>;

export const EntityPageSchema = z.strictObject({
  rows: z.array(EntityRowSchema),
  /** Of all that match. */
  total: z.number().int(),
  /** Labels of the environment with how many entities bear each, most first. */
  tags: z.array(z.strictObject({ label: z.string(), count: z.number().int() })),
});
export type EntityPage = z.infer<typeof EntityPageSchema>;
