import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { joinBytes } from '../../src-shared/join-bytes';
import { compress } from './compress';
import { compressPieces } from './compress-pieces';

const CONTENT = new TextEncoder().encode(Array.from({ length: 30_000 }, (_, index) => `line ${index}\n`).join(''));

async function* inPieces(bytes: number, fails = false): AsyncGenerator<Uint8Array, undefined> {
  for (let at = 0; at < CONTENT.length; at += bytes) yield CONTENT.subarray(at, at + bytes);
  if (fails) throw new Error('the source broke');
  return undefined;
}

const gathered = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => joinBytes(await Array.fromAsync(pieces));

test.each([1, 1000, CONTENT.length])('a file in pieces of %i bytes is packed as the whole of it', async (bytes) => {
  const size = bytes === 1 ? 7 : bytes;
  expect(Buffer.compare(await gathered(compressPieces(inPieces(size), 'gzip')), await compress(CONTENT, 'gzip'))).toBe(0);
  expect(Buffer.compare(brotliDecompressSync(await gathered(compressPieces(inPieces(size), 'brotli'))), CONTENT)).toBe(0);
});

test('what breaks the source is what the reader meets, and a reader who leaves breaks nothing', async () => {
  await expect(gathered(compressPieces(inPieces(1000, true), 'gzip'))).rejects.toThrow('the source broke');
  for await (const chunk of compressPieces(inPieces(1000), 'gzip')) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
});
