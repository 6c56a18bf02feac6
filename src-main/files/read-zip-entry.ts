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

function inflated(packed: Uint8Array, { name, size }: ZipEntryHead): Uint8Array {
  try {
    // One piece with room for a byte more: neither grown nor joined, and the byte beyond shows a head that lies.
    return inflateRawSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size), rejectGarbageAfterEnd: true });
  } catch (error) {
    throw damage(error)?.within(name) ?? error;
  }
}
