import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflateRaw } from 'node:zlib';
import { AppError } from '../../src-shared/errors/app-error';
import { systemCode } from './system-reason';

export type Packing = 'deflate' | 'gzip' | 'brotli';

type Decoder = Transform & { readonly bytesWritten: number };

const CHUNK = { chunkSize: 64 * 1024 };

const DECODERS: Readonly<Record<Packing, () => Decoder>> = {
  deflate: () => createInflateRaw(CHUNK),
  gzip: () => createGunzip(CHUNK),
  brotli: () => createBrotliDecompress(CHUNK),
};

/**
 * What `packed` unpacks to, piece by piece; none is made before the one before it was taken, and each is gone when the next is.
 * @throws AppError ARCHIVE_DAMAGED
 */
export async function* unpackedChunks(packed: Uint8Array, packing: Packing): AsyncGenerator<Uint8Array, void> {
  const decoder = DECODERS[packing]();
  decoder.end(packed);
  try {
    for await (const chunk of decoder as AsyncIterable<Uint8Array>) {
      yield chunk;
      release(chunk);
    }
  } catch (error) {
    throw damage(error) ?? error;
  }
  if (decoder.bytesWritten !== packed.length) throw new AppError('ARCHIVE_DAMAGED', { reason: 'something stands behind its end' });
}

/** Gives the memory of a piece back at once: the collector lets 64 MiB of them gather. A decoder is done with a buffer that is full. */
function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** How many bytes `packed` unpacks to, none of them kept; more than `most` where it is more. @throws AppError ARCHIVE_DAMAGED */
export async function unpackedLength(packed: Uint8Array, packing: Packing, most: number): Promise<number> {
  let length = 0;
  for await (const chunk of unpackedChunks(packed, packing)) {
    length += chunk.length;
    if (length > most) break;
  }
  return length;
}

/** The refusal that an error of zlib stands for; nothing for other errors. */
export function damage(error: unknown): AppError | undefined {
  const code = systemCode(error) ?? '';
  if (code === 'Z_BUF_ERROR') return new AppError('ARCHIVE_DAMAGED', { reason: 'it ends too early' }, { cause: error });
  if (code === 'ERR_BUFFER_TOO_LARGE') return new AppError('ARCHIVE_DAMAGED', { reason: 'it is longer than the archive says' }, { cause: error });
  if (!BAD_BYTES.test(code)) return undefined;
  return new AppError('ARCHIVE_DAMAGED', { reason: 'its packed bytes can not be unpacked' }, { cause: error });
}

/** Brotli's codes start with `ERR_` and the name of the decoder's own error. */
const BAD_BYTES = /^(?:Z_DATA_ERROR|Z_NEED_DICT|Z_STREAM_ERROR|ERR__ERROR_FORMAT_\w+|ERR_TRAILING_JUNK_AFTER_STREAM_END)$/;
