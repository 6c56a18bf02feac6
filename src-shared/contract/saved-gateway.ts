import { z } from 'zod';
import { EntityTypeSchema } from '../gateway/entity-type';

/** A file that a door has put where the person wanted it. `path` and `saved`: where it is, and under which name the door shows it in its folder; a page does not know either. */
export const SavedFileSchema = z.strictObject({ fileName: z.string(), bytes: z.number().int(), path: z.string().optional(), saved: z.string().optional() });

export type SavedFile = z.infer<typeof SavedFileSchema>;

/** Configuration of a gateway; the numbers are those of `gateway.export`. */
export const SavedGatewayExportSchema = SavedFileSchema.extend({
  counts: z.partialRecord(EntityTypeSchema, z.number().int()),
  secretsWithheld: z.number().int(),
  secretsLeaving: z.number().int(),
  masked: z.array(z.string()),
  unresolved: z.array(z.string()),
});
export type SavedGatewayExport = z.infer<typeof SavedGatewayExportSchema>;

/** A file under another secret; `values` were sealed anew. */
export const SavedRekeyedSchema = SavedFileSchema.extend({ values: z.number().int() });
export type SavedRekeyed = z.infer<typeof SavedRekeyedSchema>;
