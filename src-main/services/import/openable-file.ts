import type { ArchiveSource } from './archive-source';
import type { StatedFile } from './import-source';

/** A file whose bytes are fetched when they are wanted: thousands of them are never in memory at once. */
export interface OpenableFile extends Omit<StatedFile, 'content'> {
  readonly read: () => Uint8Array;
  /** Names its bytes: equal for equal ones. */
  readonly hash: string;
  /** The one that it stands in, if Valise wrote it. */
  readonly archive?: ArchiveSource;
}
