import type { Entry, ZipFile } from 'yauzl';
import { AppError } from '../../src-shared/errors/app-error';

/**
 * Shows the entries of an archive in the order of its directory; what `visit` throws ends it. Yauzl calls back rather than promises
 * here, so that its faults and ours stay apart.
 * @throws AppError ARCHIVE_DAMAGED, ARCHIVE_ENTRY_REFUSED, and what `visit` throws.
 */
export function eachZipEntry(zip: ZipFile, visit: (entry: Entry) => void): Promise<void> {
  return new Promise((resolve, reject: (reason: unknown) => void) => {
    zip.on('error', (error: unknown) => reject(structureFault(error)));
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      try {
        visit(entry);
      } catch (error) {
        return reject(error);
      }
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Yauzl's messages may repeat names and bytes of the file: they are for the log. */
export function structureFault(error: unknown): AppError {
  const encrypted = error instanceof Error && error.message.includes('encryption');
  if (encrypted) return new AppError('ARCHIVE_ENTRY_REFUSED', { reason: 'it is encrypted' }, { cause: error });
  return new AppError('ARCHIVE_DAMAGED', { reason: 'its directory can not be read' }, { cause: error });
}
