import { z } from 'zod';
import { ExportedFileSchema } from '../transfer/exported-file';
import { FileReportSchema, ScanReportSchema } from '../transfer/file-report';
import { FileVerdictSchema } from '../transfer/file-verdict';
import { GivenFileSchema } from './given-file';
import type { Operation } from './operation';
import { PasswordSchema } from './password';

/** Files as they are, wherever they come from: nothing of them is kept, and neither vault nor database is needed. */
export const FILE_OPERATIONS = {
  /** What a file is and holds. With the password of a sealed one also what is sealed in it; a wrong password is told in the report. */
  'file.inspect': { input: z.strictObject({ source: GivenFileSchema, password: PasswordSchema.optional() }), output: FileReportSchema },
  /** Whether a file is as it was written. */
  'file.verify': { input: z.strictObject({ source: GivenFileSchema, password: PasswordSchema.optional() }), output: FileVerdictSchema },
  /** The same document or archive under a new password. */
  'file.rekey': {
    input: z.strictObject({ source: GivenFileSchema, password: PasswordSchema, newPassword: PasswordSchema }),
    output: z.strictObject({ file: ExportedFileSchema, documents: z.number().int(), values: z.number().int() }),
  },
  /** Every secret in clear, and every security finding. */
  'file.scan': { input: z.strictObject({ sources: z.array(GivenFileSchema).min(1) }), output: ScanReportSchema },
} as const satisfies Readonly<Record<string, Operation>>;
