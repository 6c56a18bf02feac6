import { AppError } from '../../../src-shared/errors/app-error';
import { openZip } from '../unpack-archive';

/** Names and contents of all that an archive gives. */
export async function archiveContents(archive: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const zip = await openZip(archive);
  return zip.entries.map((entry) => [entry.name, Buffer.from(zip.read(entry)).toString('utf8')] as const);
}

/** What opening an archive and reading all of it is refused with: code, entry, reason or limit. Else its contents. */
export async function archiveOutcome(archive: Uint8Array): Promise<unknown> {
  try {
    return await archiveContents(archive);
  } catch (error) {
    if (!(error instanceof AppError)) return error;
    const { place, reason, limit } = error.details;
    return [error.code, place?.file, reason ?? limit];
  }
}
