import { z } from 'zod';

/** Spec 004, "Export Types". */
export const ExportTypeSchema = z.enum(['full', 'template', 'manifest']);
export type ExportType = z.infer<typeof ExportTypeSchema>;

/** How secrets leave: not at all, or as `${NAME}` to be filled in (format.md section 2). */
export const SecretModeSchema = z.enum(['omit', 'placeholder']);
export type SecretMode = z.infer<typeof SecretModeSchema>;

/** Formats that are written: the profile document and client files. */
export const WrittenFormatSchema = z.enum(['native', 'claude-desktop', 'claude-code', 'cursor', 'vscode', 'windsurf', 'codex', 'gemini', 'opencode', 'generic']);
export type WrittenFormat = z.infer<typeof WrittenFormatSchema>;

/**
 * Spec 004, "Export Options". Secrets never leave in this version, so `includeSensitiveData` is false and there is no
 * `encryptionKey`; `secrets` says what stands in their place, `as` which program the file is for.
 */
export const ExportOptionsSchema = z.strictObject({
  exportType: ExportTypeSchema.default('full'),
  format: z.enum(['json', 'yaml']).default('json'),
  includeSensitiveData: z.literal(false).default(false),
  compression: z.literal('none').default('none'),
  /** Default: `omit`; for templates and client files `placeholder`. */
  secrets: SecretModeSchema.optional(),
  as: WrittenFormatSchema.default('native'),
});
export type ExportOptions = z.infer<typeof ExportOptionsSchema>;
