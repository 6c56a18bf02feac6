import { z } from 'zod';

/** A UUID, minted by Valise. */
export const EntityIdSchema = z.string().min(1).max(512).brand<'EntityId'>();
export type EntityId = z.infer<typeof EntityIdSchema>;
/** What the schema takes. Lists have ten thousand, so that the schema itself is not asked. */
export const isEntityId = (id: string): id is EntityId => id !== '' && id.length <= 512;
