import { z } from 'zod';
import { ExportPreviewSchema, ExportResultSchema, WrittenExportSchema } from '../transfer/exported-file';
import { EXPORT_INPUTS } from './export-inputs';
import type { Operation } from './operation';

/** Taking out. */
export const EXPORT_OPERATIONS = {
  'export.create': { ...EXPORT_INPUTS['export.create'], output: ExportResultSchema },
  'export.write': { ...EXPORT_INPUTS['export.write'], output: WrittenExportSchema },
  'export.preview': { ...EXPORT_INPUTS['export.preview'], output: ExportPreviewSchema },
  'export.record': { ...EXPORT_INPUTS['export.record'], output: z.strictObject({}) },
} as const satisfies Readonly<Record<string, Operation>>;
