import { randomBytes } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { unpackCompressed } from './unpack-compressed';

const MIB = 1024 ** 2;
const brotli = (bytes: Uint8Array): Buffer => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
const PACK = { gzip: (bytes: Uint8Array): Buffer => gzipSync(bytes), brotli } as const;
const PACKINGS = ['gzip', 'brotli'] as const;

const outcome = async (packed: Uint8Array, packing: 'gzip' | 'brotli'): Promise<unknown> => {
  try {
    return Buffer.from(await unpackCompressed(packed, packing));
  } catch (error) {
    return error instanceof AppError ? [error.code, error.details.reason ?? error.details.limit] : error;
  }
};

describe.each(PACKINGS)('a %s file', (packing) => {
  const pack = PACK[packing];

  test('gives back what was packed', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect(await outcome(pack(bytes), packing)).toEqual(Buffer.from(bytes));
    }), { numRuns: 100 });
  });

  test('may unpack to 1 MiB however small it is, and to no more than 200 times its size', async () => {
    expect(await outcome(pack(new Uint8Array(MIB)), packing)).toEqual(Buffer.alloc(MIB));
    expect(await outcome(pack(new Uint8Array(MIB + 1)), packing)).toEqual(['ARCHIVE_PACKED_TOO_DENSELY', '200 times its packed size, from 1 MiB on']);
  });

  test('may unpack to 64 MiB and no more', async () => {
    const whole = new Uint8Array(64 * MIB + 1);
    whole.set(randomBytes(MIB));
    const packed = pack(whole.subarray(0, -1));
    expect(whole.length).toBeLessThan(packed.length * 200);
    expect(Buffer.compare(await unpackCompressed(packed, packing), whole.subarray(0, -1))).toBe(0);
    expect(await outcome(pack(whole), packing)).toEqual(['FILE_TOO_LARGE', '64 MiB for one document']);
  });

  test('is damaged when it is cut off anywhere', async () => {
    const packed = pack(Buffer.from('{"mcpServers":{"a":{"command":"npx"}}}'));
    for (let length = 1; length < packed.length; length += 1) {
      expect(await outcome(packed.subarray(0, length), packing)).toEqual(['ARCHIVE_DAMAGED', 'it ends too early']);
    }
  });

  test.each([['text', 'junk'], ['zeros', '\0\0\0'], ['white space', '\n']])('is damaged when %s stands behind it', async (_, junk) => {
    expect(await outcome(Buffer.concat([pack(Buffer.from('{}')), Buffer.from(junk)]), packing)).toEqual(['ARCHIVE_DAMAGED', expect.any(String)]);
  });

  test('is given back or refused by name, whatever is changed in it', async () => {
    const packed = pack(Buffer.from('{"mcpServers":{"a":{"command":"npx","args":["-y","a"]}}}'.repeat(3)));
    await fc.assert(fc.asyncProperty(fc.nat(packed.length - 1), fc.nat(255), async (at, byte) => {
      const changed = Uint8Array.from(packed);
      changed[at] = byte;
      const result = await outcome(changed, packing);
      expect(Buffer.isBuffer(result) || (Array.isArray(result) && /^(ARCHIVE|FILE)_/.test(String(result[0])))).toBe(true);
    }), { numRuns: 1000 });
  });
});

describe('gzip', () => {
  test('holds its members one after the other', async () => {
    expect(await outcome(Buffer.concat([gzipSync('{"a":'), gzipSync(''), gzipSync('1}')]), 'gzip')).toEqual(Buffer.from('{"a":1}'));
  });

  test('is damaged when its checksum or length does not match', async () => {
    for (const fromEnd of [8, 4]) {
      const packed = gzipSync('{}');
      packed.writeUInt32LE(1, packed.length - fromEnd);
      expect(await outcome(packed, 'gzip')).toEqual(['ARCHIVE_DAMAGED', 'its packed bytes can not be unpacked']);
    }
  });
});
