import { z } from 'zod';
import { FailureSchema } from '../errors/outcome';
import { ContainerSchema } from './file-report';

/** What is checked of a file, in this order. */
export const FileCheckIdSchema = z.enum(['container', 'structure', 'checksum', 'key-derivation', 'password', 'integrity', 'sealed-values', 'manifest']);
export type FileCheckId = z.infer<typeof FileCheckIdSchema>;

export const FileCheckSchema = z.strictObject({
  check: FileCheckIdSchema,
  state: z.enum(['passed', 'failed', 'not-checked']),
  /** What was found, or why it was not checked. */
  reason: z.string().optional(),
  /** What is wrong, each with its place; the first hundred. */
  failures: z.array(FailureSchema),
});
export type FileCheck = z.infer<typeof FileCheckSchema>;

/** Whether a file is as it was written. */
export const FileVerdictSchema = z.strictObject({
  name: z.string(),
  container: ContainerSchema.optional(),
  sealed: z.boolean(),
  /** All that there is to check was checked, and passed. */
  ok: z.boolean(),
  checks: z.array(FileCheckSchema),
});
export type FileVerdict = z.infer<typeof FileVerdictSchema>;

/** What people call the checks. Total. */
export const FILE_CHECK_TEXT: Readonly<Record<FileCheckId, string>> = {
  container: 'container',
  structure: 'structure',
  checksum: 'checksum',
  'key-derivation': 'key derivation',
  password: 'password',
  integrity: 'integrity',
  'sealed-values': 'sealed values',
  manifest: 'manifest',
};
