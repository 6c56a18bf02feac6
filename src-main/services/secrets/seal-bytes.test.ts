import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { openBytes, sealBytes } from './seal-bytes';

// Test case 16 of "The Galois/Counter Mode of Operation" (McGrew, Viega), as submitted to NIST.
const vector = {
  key: createSecretKey(Buffer.from('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308', 'hex')),
  nonce: Buffer.from('cafebabefacedbaddecaf888', 'hex'),
  additional: Buffer.from('feedfacedeadbeeffeedfacedeadbeefabaddad2', 'hex'),
  plain: 'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  ciphertext: '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
  tag: '76fc6ece0f4e1768cddf8853bb2d551b',
};
const key = createSecretKey(Buffer.alloc(32, 9));
const place = Buffer.from('["profile","1"]');

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'opened';
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${JSON.stringify(error.details)}` : String(error);
  }
}

describe('openBytes', () => {
  test('opens the known ciphertext of AES-256-GCM', () => {
    const blob = { keyId: 'k', nonce: vector.nonce, ciphertext: Buffer.from(vector.ciphertext + vector.tag, 'hex') };
    expect(openBytes(vector.key, blob, vector.additional).toString('hex')).toBe(vector.plain);
  });

  test('gives back what sealBytes took', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 40 }), (plain, additional) => {
      expect(openBytes(key, sealBytes(key, 'k', plain, additional), additional)).toEqual(Buffer.from(plain));
    }));
  });

  test('refuses every single flipped bit, in ciphertext, tag and nonce, and says nothing more', () => {
    const blob = sealBytes(key, 'k', Buffer.from('secret'), place);
    for (const part of ['nonce', 'ciphertext'] as const) {
      for (let bit = 0; bit < blob[part].length * 8; bit += 1) {
        const altered = Buffer.from(blob[part]);
        altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(codeOf(() => openBytes(key, { ...blob, [part]: altered }, place))).toBe('SEALED_VALUE_DAMAGED {}');
      }
    }
  });

  test.each([
    ['another key', createSecretKey(Buffer.alloc(32, 8)), place],
    ['another place', key, Buffer.from('["profile","2"]')],
  ])('refuses %s', (_what, otherKey, additional) => {
    const blob = sealBytes(key, 'k', Buffer.from('secret'), place);
    expect(codeOf(() => openBytes(otherKey, blob, additional))).toBe('SEALED_VALUE_DAMAGED {}');
  });

  test.each([[12, 15], [12, 0], [11, 30], [0, 30], [16, 30]])('refuses a nonce of %i bytes with a ciphertext of %i', (nonce, ciphertext) => {
    const blob = { keyId: 'k', nonce: Buffer.alloc(nonce), ciphertext: Buffer.alloc(ciphertext) };
    expect(codeOf(() => openBytes(key, blob, place))).toBe('SEALED_VALUE_DAMAGED {}');
  });
});

describe('sealBytes', () => {
  test('takes a fresh nonce of 12 bytes each time and keeps the key id', () => {
    const blobs = Array.from({ length: 50 }, () => sealBytes(key, 'k', Buffer.from('same'), place));
    expect(new Set(blobs.map(({ nonce }) => Buffer.from(nonce).toString('hex'))).size).toBe(50);
    expect(blobs.every(({ keyId, nonce, ciphertext }) => keyId === 'k' && nonce.length === 12 && ciphertext.length === 4 + 16)).toBe(true);
  });
});
