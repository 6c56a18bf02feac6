import { z } from 'zod';
import { CompressionSchema, ExportTypeSchema, SecretModeSchema, WrittenFormatSchema } from './export-options';

/** What the last export from the window was, for the next one to begin with. In clear is asked for anew each time; a password never stands here. */
export const ExportDefaultsSchema = z.strictObject({
  exportType: ExportTypeSchema,
  secrets: SecretModeSchema.exclude(['plain']),
  format: z.enum(['json', 'yaml']),
  compression: CompressionSchema,
  as: WrittenFormatSchema,
});
export type ExportDefaults = z.infer<typeof ExportDefaultsSchema>;

export const FIRST_EXPORT: ExportDefaults = { exportType: 'full', secrets: 'omit', format: 'json', compression: 'none', as: 'native' };
