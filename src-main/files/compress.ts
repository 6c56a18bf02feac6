import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** RFC 1952: where a gzip header names the system that wrote it, and what stands there when it is not told. */
const SYSTEM_AT = 9;
const SYSTEM_UNKNOWN = 255;

/** A whole file in gzip at level 6, whose header names neither time nor system, or in Brotli at quality 5 (format.md section 3): the same file gives the same bytes. */
export async function compress(content: Uint8Array, packing: 'gzip' | 'brotli'): Promise<Uint8Array> {
  if (packing === 'brotli') return brotlied(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
  const packed = await gzipped(content, { level: 6 });
  packed[SYSTEM_AT] = SYSTEM_UNKNOWN;
  return packed;
}
