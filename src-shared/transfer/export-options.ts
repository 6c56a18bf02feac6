import { z } from 'zod';

/** Spec 004, "Export Types". */
export const ExportTypeSchema = z.enum(['full', 'template', 'manifest']);
export type ExportType = z.infer<typeof ExportTypeSchema>;

/** What stands in place of a secret that stays: `[REDACTED]`, or `${NAME}` to be filled in (format.md section 2). */
export const WithheldModeSchema = z.enum(['omit', 'placeholder']);
export type WithheldMode = z.infer<typeof WithheldModeSchema>;

/** How secrets leave: not at all, sealed with a password, or in clear. */
export const SecretModeSchema = z.enum([...WithheldModeSchema.options, 'sealed', 'plain']);
export type SecretMode = z.infer<typeof SecretModeSchema>;

export const CompressionSchema = z.enum(['none', 'gzip', 'brotli']);
export type Compression = z.infer<typeof CompressionSchema>;

/** Formats that are written: the profile document and client files. */
export const WrittenFormatSchema = z.enum(['native', 'claude-desktop', 'claude-code', 'cursor', 'vscode', 'windsurf', 'codex', 'gemini', 'opencode', 'generic']);
export type WrittenFormat = z.infer<typeof WrittenFormatSchema>;

/**
 * A JSON pointer (RFC 6901) into the profile document, whatever is written: `/profile/description`, `/mcps/github/env/TOKEN`. A server
 * is named by its id, its name or its position; `*` is any one step; what stands below is meant too.
 */
const PointerSchema = z.string().max(2000);
const MOST_POINTERS = 1000;

/** Spec 004, "Export Options", and what else is chosen of an export. */
export const ExportOptionsSchema = z.strictObject({
  exportType: ExportTypeSchema.default('full'),
  format: z.enum(['json', 'yaml']).default('json'),
  /** The spec's short way to say `secrets`: true with a password is `sealed`, true without one `plain`. */
  includeSensitiveData: z.boolean().optional(),
  /** The password that `sealed` needs. Never kept, never logged. */
  encryptionKey: z.string().max(65_536).refine((password) => password.isWellFormed(), 'expected whole characters').optional(),
  /** Of the whole file; an archive is compressed anyway. */
  compression: CompressionSchema.default('none'),
  /** Default: `omit`; for templates and client files `placeholder`. */
  secrets: SecretModeSchema.optional(),
  /** The second yes that `plain` needs. */
  allowPlain: z.boolean().default(false),
  /** For single fields or parts of the document; the last one that covers a field counts. */
  secretsFor: z.array(z.strictObject({ pointer: PointerSchema, mode: SecretModeSchema })).max(MOST_POINTERS).default([]),
  /** What goes in at all; absent: everything. */
  fields: z.array(PointerSchema).min(1).max(MOST_POINTERS).optional(),
  as: WrittenFormatSchema.default('native'),
});
export type ExportOptions = z.infer<typeof ExportOptionsSchema>;
