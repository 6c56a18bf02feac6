import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { deriveKey, freshScryptParameters, secretKeyFrom, subkey } from './derive-key';

const salt = Buffer.from('valise/1 vector ');
const fine = { N: 2 ** 14, r: 8, p: 1, salt };

// Expected values from Python's hashlib.scrypt.
const vectors = [
  { passphrase: 'correct horse battery staple', parameters: { N: 2 ** 17, r: 8, p: 1, salt }, key: '241e4cb6621f33762bc6c5e229be9f4d7b3f76b3c8c22750417ffbc687356ea8' },
  { passphrase: 'password', parameters: { N: 2 ** 14, r: 8, p: 4, salt: Buffer.from('NaCl'.repeat(4)) }, key: 'c948b147aa5c9c571ac61e65aec598944ea6bb76aa7a16fb596ef5264458877c' },
];

describe('deriveKey', () => {
  test.each(vectors)('gives the known key at N $parameters.N', async ({ passphrase, parameters, key }) => {
    const derived = await deriveKey(Buffer.from(passphrase), parameters);
    expect(derived.export().toString('hex')).toBe(key);
  });

  test.each([
    ['N below 2^14', { ...fine, N: 2 ** 13 }],
    ['N above 2^19', { ...fine, N: 2 ** 20, r: 1 }],
    ['N that is no power of two', { ...fine, N: 2 ** 14 + 1 }],
    ['N that is no number', { ...fine, N: Number.NaN }],
    ['r of 0', { ...fine, r: 0 }],
    ['r above 16', { ...fine, r: 17 }],
    ['a broken r', { ...fine, r: 1.5 }],
    ['p of 0', { ...fine, p: 0 }],
    ['p above 4', { ...fine, p: 5 }],
    ['more than 512 MiB', { ...fine, N: 2 ** 19, r: 9 }],
    ['a salt of 15 bytes', { ...fine, salt: Buffer.alloc(15) }],
    ['a salt of 65 bytes', { ...fine, salt: Buffer.alloc(65) }],
  ])('refuses %s before deriving', async (_what, parameters) => {
    const error: unknown = await deriveKey(Buffer.from('x'), parameters).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'KEY_DERIVATION_REFUSED', details: { subject: 'scrypt' } });
  });

  test('derives one key at a time, in the order asked', async () => {
    const finished: string[] = [];
    const slow = deriveKey(Buffer.from('slow'), { ...fine, N: 2 ** 17 }).then(() => finished.push('slow'));
    const quick = deriveKey(Buffer.from('quick'), fine).then(() => finished.push('quick'));
    await Promise.all([slow, quick]);
    expect(finished).toEqual(['slow', 'quick']);
  });

  test('gives up its place in the queue at once, and lets nobody pass by that', async () => {
    const finished: string[] = [];
    const giving = new AbortController();
    const first = deriveKey(Buffer.from('first'), { ...fine, N: 2 ** 16 }).then(() => finished.push('first'));
    const second = deriveKey(Buffer.from('second'), fine, giving.signal).catch((error: unknown) => finished.push(error instanceof AppError ? error.code : 'failed'));
    const third = deriveKey(Buffer.from('third'), fine, new AbortController().signal).then(() => finished.push('third'));
    giving.abort();
    await Promise.all([first, second, third]);
    expect(finished).toEqual(['CANCELLED', 'first', 'third']);
  });

  test('writes N 2^17, r 8, p 1 and a new salt of 16 bytes', () => {
    const one = freshScryptParameters();
    expect(one).toMatchObject({ N: 131_072, r: 8, p: 1 });
    expect(one.salt).toHaveLength(16);
    expect(Buffer.from(one.salt).equals(freshScryptParameters().salt)).toBe(false);
  });
});

describe('subkey', () => {
  test('is HKDF-SHA256 without salt (RFC 5869, test case 3)', () => {
    const key = createSecretKey(Buffer.alloc(22, 0x0b));
    expect(subkey(key, '').export().toString('hex')).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
  });

  test('differs by label', () => {
    const key = createSecretKey(Buffer.alloc(32, 1));
    expect(subkey(key, 'valise/1 fields').equals(subkey(key, 'valise/1 document'))).toBe(false);
  });
});

test('secretKeyFrom leaves no key bytes behind', () => {
  const bytes = Buffer.alloc(32, 7);
  const key = secretKeyFrom(bytes);
  expect(bytes).toEqual(Buffer.alloc(32));
  expect(key.export()).toEqual(Buffer.alloc(32, 7));
});
