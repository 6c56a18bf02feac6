import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { Container } from '../../../src-shared/transfer/file-report';
import { containerOf } from '../../../src-shared/transfer/container-signature';
import type { SourceFile, StatedFile } from '../import/import-source';
import type { Unpacked, Unpacker } from '../import/unpack-source';

/** A document whose bytes are fetched when they are wanted. */
export interface DocumentFile extends Omit<SourceFile, 'content'> {
  readonly as: FormatId | undefined;
  /** @throws AppError ARCHIVE_DAMAGED, ARCHIVE_ENTRY_REFUSED, FILE_TOO_LARGE */
  readonly read: () => Uint8Array;
}

/** A file out of its container. */
export interface UnpackedFile {
  readonly container: Container;
  /** Present for a zip. */
  readonly archive?: Extract<Unpacked, { readonly kind: 'archive' }>;
  /** All that can hold servers; never none. */
  readonly documents: readonly DocumentFile[];
}

/** Unpacks a file, and says how it was packed. @throws AppError as `Unpacker.unpack` */
export async function unpackGiven({ as, ...source }: StatedFile, unpack: Unpacker['unpack']): Promise<UnpackedFile> {
  const unpacked = await unpack(source);
  if (unpacked.kind === 'archive') return { container: 'zip', archive: unpacked, documents: unpacked.entries.map((entry) => ({ ...entry, as })) };
  const { content, ...file } = unpacked.file;
  return { container: containerAround(source.content, content), documents: [{ ...file, as, read: () => content }] };
}

/** Brotli has no signature: what is neither gzip nor as it came was that. */
function containerAround(packed: Uint8Array, content: Uint8Array): Container {
  if (packed === content) return 'plain';
  return containerOf(packed)?.unpackedAs === 'gzip' ? 'gzip' : 'brotli';
}
