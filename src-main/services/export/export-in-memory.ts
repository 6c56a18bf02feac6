import { joinBytes } from '../../../src-shared/join-bytes';
import type { ExportOptions } from '../../../src-shared/transfer/export-options';
import type { ExportResult } from '../../../src-shared/transfer/exported-file';
import { UNWATCHED } from '../import/job-watch';
import type { ChosenProfiles, Exports } from './exports';

/** Gathers what is written. */
export async function exportInMemory(exports: Pick<Exports, 'write'>, profiles: ChosenProfiles, options: ExportOptions): Promise<ExportResult> {
  const chunks: Uint8Array[] = [];
  const take = async (chunk: Uint8Array): Promise<void> => void chunks.push(chunk);
  const { fileName, mediaType, bytes: _, ...summary } = await exports.write(profiles, options, take, UNWATCHED);
  return { ...summary, file: { fileName, mediaType, content: joinBytes(chunks) } };
}
