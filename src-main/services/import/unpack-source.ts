import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import type { SourceFile } from './import-source';

/** One of an archive's files that may hold servers. */
export interface ArchivedFile extends Omit<SourceFile, 'content'> {
  /** SHA-256 that the manifest states of it, in hexadecimal. */
  readonly sha256?: string;
  /** @throws AppError ARCHIVE_DAMAGED, ARCHIVE_ENTRY_REFUSED (it is an archive itself), FILE_TOO_LARGE; the place is its name. */
  readonly read: () => Uint8Array;
}

/** A file as it stands once it is out of its container. */
export type Unpacked =
  | { readonly kind: 'plain'; readonly file: SourceFile }
  | {
      readonly kind: 'archive';
      /** Present in an archive that Valise wrote. */
      readonly manifest?: ArchiveManifest;
      /** Named `archive.zip/folder/file.json`; never none. */
      readonly entries: readonly ArchivedFile[];
      /** Names, within the archive, of all its files: also of those that are no configuration by their names, and so no entry here. */
      readonly names: readonly string[];
      /** One of these files as it is. @throws AppError ARCHIVE_DAMAGED, FILE_TOO_LARGE; the place is its name. */
      readonly read: (name: string) => Uint8Array;
    };

export interface Unpacker {
  /**
   * Unpacks zip, gzip and Brotli; everything else comes back as it is.
   * @throws AppError ARCHIVE_TOO_LARGE, ARCHIVE_PACKED_TOO_DENSELY, ARCHIVE_NAME_REFUSED, ARCHIVE_ENTRY_REFUSED, ARCHIVE_DAMAGED,
   *   FILE_TOO_LARGE, SERVERS_NOT_FOUND (no file in it is a configuration), DOCUMENT_INVALID and FILE_TOO_NEW (its manifest). The place
   *   is set: the archive, or the file in it.
   */
  unpack(source: SourceFile): Promise<Unpacked>;
}
