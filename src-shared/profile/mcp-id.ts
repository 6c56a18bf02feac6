import { z } from 'zod';

/** Unique within its profile only; given by the file it came from, else a UUID. */
export const McpIdSchema = z.string().min(1).max(512).brand<'McpId'>();
