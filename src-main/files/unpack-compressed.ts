import { AppError } from '../../src-shared/errors/app-error';
import { mostUnpacked, RATIO_LIMIT } from './archive-limits';
import { byteCountText } from './byte-count-text';
import { MOST_DOCUMENT_BYTES } from './open-config-files';
import { unpackedChunks, unpackedLength } from './unpacked-chunks';

/**
 * What a compressed file holds; gzip's members one after the other.
 * It is unpacked twice: once to see that it keeps the limits, which costs no memory, then into just the bytes it needs.
 * @throws AppError ARCHIVE_DAMAGED, ARCHIVE_PACKED_TOO_DENSELY, FILE_TOO_LARGE
 */
export async function unpackCompressed(packed: Uint8Array, packing: 'gzip' | 'brotli'): Promise<Uint8Array> {
  const most = Math.min(MOST_DOCUMENT_BYTES, mostUnpacked(packed.length));
  const length = await unpackedLength(packed, packing, most);
  if (length > MOST_DOCUMENT_BYTES) throw new AppError('FILE_TOO_LARGE', { limit: `${byteCountText(MOST_DOCUMENT_BYTES)} for one document` });
  if (length > most) throw new AppError('ARCHIVE_PACKED_TOO_DENSELY', { limit: RATIO_LIMIT });
  const content = new Uint8Array(length);
  let at = 0;
  for await (const chunk of unpackedChunks(packed, packing)) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
