import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import type { ArchiveSettings } from './archive-settings';

/** An archive that Valise wrote. The files in it are sources of their own, and share this one object. */
export interface ArchiveSource {
  readonly name: string;
  readonly manifest: ArchiveManifest;
  /** Of all its files. */
  readonly names: readonly string[];
  /** One of them. @throws AppError ARCHIVE_DAMAGED, FILE_TOO_LARGE */
  readonly read: (name: string) => Uint8Array;
  /** What it brings along besides profiles. */
  readonly settings: ArchiveSettings | undefined;
}
