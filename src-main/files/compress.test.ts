import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compress } from './compress';

const content = Buffer.from('{"a": 1}\n'.repeat(50));

describe('a compressed file', () => {
  test('holds what was compressed', async () => {
    expect(gunzipSync(await compress(content, 'gzip'))).toEqual(content);
    expect(brotliDecompressSync(await compress(content, 'brotli'))).toEqual(content);
  });

  test('has the same bytes each time', async () => {
    for (const packing of ['gzip', 'brotli'] as const) expect(await compress(content, packing)).toEqual(await compress(content, packing));
  });

  test('in gzip says neither when, nor where, nor under which name it was made', async () => {
    // RFC 1952: two of magic, deflate, no flags, four of time, level 6 is no extreme, system unknown.
    expect([...(await compress(content, 'gzip')).subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  });

  test('of nothing is a whole one', async () => {
    expect(gunzipSync(await compress(new Uint8Array(), 'gzip'))).toHaveLength(0);
    expect(brotliDecompressSync(await compress(new Uint8Array(), 'brotli'))).toHaveLength(0);
  });
});
