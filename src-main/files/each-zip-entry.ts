import type { Entry, ZipFile } from 'yauzl';
import { AppError } from '../../src-shared/errors/app-error';

/** Sees an entry, and where its packed bytes start. What it throws ends the reading. */
export type ZipEntryVisit = (entry: Entry, start: number) => void;

/**
 * Goes through the directory of an archive, in its order; `nameOf` is for what goes wrong with one entry. Yauzl calls back rather than
 * promises here: 65,000 entries with a few promises each take 60 MB.
 * @throws AppError ARCHIVE_DAMAGED, ARCHIVE_ENTRY_REFUSED, and what `visit` and `nameOf` throw.
 */
export function eachZipEntry(zip: ZipFile, nameOf: (entry: Entry) => string, visit: ZipEntryVisit): Promise<void> {
  return new Promise((resolve, reject: (reason: unknown) => void) => {
    const next = (entry: Entry, start: number): void => {
      try {
        visit(entry, start);
      } catch (error) {
        return reject(error);
      }
      zip.readEntry();
    };
    const outside = (entry: Entry, error: Error): void => {
      try {
        reject(new AppError('ARCHIVE_DAMAGED', { place: { file: nameOf(entry) }, reason: 'it lies outside the archive' }, { cause: error }));
      } catch (refusal) {
        reject(refusal);
      }
    };
    zip.on('error', (error: unknown) => reject(structureFault(error)));
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => (error === null || error === undefined ? next(entry, header.fileDataStart) : outside(entry, error)));
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
