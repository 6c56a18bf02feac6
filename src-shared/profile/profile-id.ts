import { z } from 'zod';

/** A UUID. */
export const ProfileIdSchema = z.string().min(1).max(512).brand<'ProfileId'>();
