import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../src-shared/errors/app-error';
import { byteCountText } from './byte-count-text';
import { MOST_DOCUMENT_BYTES } from './open-config-files';
import { damage } from './unpacked-chunks';
import type { ZipEntryHead } from './zip-entry-head';

/**
 * The content of one entry of a zip archive that openZip found sound, in bytes of its own.
 * @throws AppError FILE_TOO_LARGE, ARCHIVE_DAMAGED when it is not what its head says; the place is the entry's name.
 */
export function readZipEntry(archive: Uint8Array, head: ZipEntryHead): Uint8Array {
  const place = { file: head.name };
  if (head.size > MOST_DOCUMENT_BYTES) throw new AppError('FILE_TOO_LARGE', { place, limit: `${byteCountText(MOST_DOCUMENT_BYTES)} for one document` });
  const packed = archive.subarray(head.start, head.start + head.packedSize);
  const content = head.deflated ? inflated(packed, head) : packed.slice();
  if (content.length !== head.size) throw new AppError('ARCHIVE_DAMAGED', { place, reason: 'it is shorter than the archive says' });
  if (crc32(content) !== head.crc32) throw new AppError('ARCHIVE_DAMAGED', { place, reason: 'its checksum does not match' });
  return content;
}

/**
 * With room for a byte more, which shows a head that lies. Not all in one: an inflater is kept until the whole memory is looked through,
 * with the last chunk that it filled, which would be all files of an archive.
 */
const chunkSizeOf = (size: number): number => Math.max(64, Math.min(size + 1, Math.max(4096, Math.ceil(size / 8))));

function inflated(packed: Uint8Array, { name, size }: ZipEntryHead): Uint8Array {
  try {
    return inflateRawSync(packed, { chunkSize: chunkSizeOf(size), maxOutputLength: Math.max(1, size), rejectGarbageAfterEnd: true });
  } catch (error) {
    throw damage(error)?.within(name) ?? error;
  }
}
