import { z } from 'zod';

/** What a gateway tells of an import that it was sent. */
export const GatewayImportStatusSchema = z.strictObject({
  importId: z.string().optional(),
  /** As the gateway has it: `completed` also where some entities failed. */
  status: z.string(),
  total: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
  /** The first of them, without what looks like a secret. */
  errors: z.array(z.string()),
  warnings: z.array(z.string()),
});
export type GatewayImportStatus = z.infer<typeof GatewayImportStatusSchema>;
