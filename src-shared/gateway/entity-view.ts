import { z } from 'zod';
import { EntityRowSchema } from './entity-page';
import { EntityTypeSchema } from './entity-type';

/** Where an entity's secret stands, and whether it is known. The value is never part of it. */
export const SecretSlotSchema = z.strictObject({
  field: z.string(),
  /** The parameter or header; absent where the field holds one secret. */
  name: z.string().optional(),
  /** Names inside it: `Authorization`. */
  values: z.array(z.string()),
  state: z.enum(['open', 'unknown', 'locked']),
});
export type SecretSlot = z.infer<typeof SecretSlotSchema>;

export const EntityLinkSchema = z.strictObject({
  type: EntityTypeSchema,
  /** As it is spelled where it stands. */
  name: z.string(),
  /** The entity that is meant; absent where there is none. */
  id: z.string().optional(),
});
export type EntityLink = z.infer<typeof EntityLinkSchema>;

/** One entity, whole, secrets masked. */
export const EntityViewSchema = z.strictObject({
  ...EntityRowSchema.shape,
  /** JSON of it as a document has it, with `*****` for secrets; given back like that, they stay as they are. */
  text: z.string(),
  slots: z.array(SecretSlotSchema),
  refersTo: z.array(EntityLinkSchema),
  referredBy: z.array(EntityLinkSchema),
  /** What it was when it was read; an edit that states it is refused when somebody changed it since. */
  revision: z.number().int(),
});
export type EntityView = z.infer<typeof EntityViewSchema>;
