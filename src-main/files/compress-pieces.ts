import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** RFC 1952: where a gzip header names the system that wrote it, and what stands there when it is not told. */
const SYSTEM_AT = 9;
const SYSTEM_UNKNOWN = 255;
const CHUNK_BYTES = 64 * 1024;

/** What `compress` does of a file that comes piece by piece: none of it is taken before there is room. */
export async function* compressPieces(pieces: AsyncIterable<Uint8Array>, packing: 'gzip' | 'brotli'): AsyncGenerator<Uint8Array, undefined> {
  const packer = packing === 'gzip' ? createGzip({ level: 6, chunkSize: CHUNK_BYTES }) : createBrotliCompress({ chunkSize: CHUNK_BYTES, params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const fed = pipeline(pieces, packer);
  // What fails it fails the loop below, too, or comes of its end.
  fed.catch(() => undefined);
  let at = 0;
  for await (const chunk of packer as AsyncIterable<Buffer>) {
    if (packing === 'gzip' && at <= SYSTEM_AT && at + chunk.length > SYSTEM_AT) chunk[SYSTEM_AT - at] = SYSTEM_UNKNOWN;
    at += chunk.length;
    yield chunk;
  }
  await fed;
  return undefined;
}
