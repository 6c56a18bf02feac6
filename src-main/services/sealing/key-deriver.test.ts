import { expect, test } from 'vitest';
import { KeyDeriver } from './key-deriver';
import { PasswordKeys } from './password-keys';
import { CHEAP_DERIVATION } from './samples/cheap-keys';

const password = Buffer.from('a password');

test.each([
  ['another method', { ...CHEAP_DERIVATION, name: 'argon2id' }, 'name'],
  ['too little work', { ...CHEAP_DERIVATION, N: 2 ** 13 }, 'scrypt'],
  ['too much work', { ...CHEAP_DERIVATION, N: 2 ** 60 }, 'scrypt'],
  ['endless work', { ...CHEAP_DERIVATION, N: Infinity }, 'scrypt'],
  ['a salt that is no Base64', { ...CHEAP_DERIVATION, salt: `${CHEAP_DERIVATION.salt}!` }, 'salt'],
  ['a salt in another spelling of Base64', { ...CHEAP_DERIVATION, salt: Buffer.alloc(18, 255).toString('base64url') }, 'salt'],
  ['a salt of 15 bytes', { ...CHEAP_DERIVATION, salt: Buffer.alloc(15).toString('base64') }, 'scrypt'],
])('%s is refused before anything is derived', async (_what, derivation, subject) => {
  const deriver = new KeyDeriver();
  await expect(deriver.keysOf(password, derivation)).rejects.toMatchObject({ code: 'KEY_DERIVATION_REFUSED', details: { subject } });
  expect(deriver.derivations).toBe(0);
});

test('the two keys of a password differ, and those of another password and another salt are others', async () => {
  const deriver = new KeyDeriver();
  const salted = { ...CHEAP_DERIVATION, salt: Buffer.alloc(16, 1).toString('base64') };
  const all = [await deriver.keysOf(password, CHEAP_DERIVATION), await deriver.keysOf(Buffer.from('another'), CHEAP_DERIVATION), await deriver.keysOf(password, salted)];
  const bytes = all.flatMap(({ fieldKey, documentKey }) => [fieldKey, documentKey].map((key) => key.export().toString('hex')));
  expect(new Set(bytes).size).toBe(6);
  expect(deriver.derivations).toBe(3);
});

test('one derivation serves all files that state the same', async () => {
  const deriver = new KeyDeriver();
  const keys = new PasswordKeys(deriver, password);
  const [one, two] = await Promise.all([keys.keysOf(CHEAP_DERIVATION), keys.keysOf({ ...CHEAP_DERIVATION })]);
  expect(one).toBe(two);
  expect(deriver.derivations).toBe(1);
  const salted = await keys.keysOf({ ...CHEAP_DERIVATION, salt: Buffer.alloc(16, 1).toString('base64') });
  expect(salted.fieldKey.equals(one.fieldKey)).toBe(false);
});

test('what was cancelled is derived when it is asked for again', async () => {
  const deriver = new KeyDeriver();
  const keys = new PasswordKeys(deriver, password);
  await expect(keys.keysOf(CHEAP_DERIVATION, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(deriver.derivations).toBe(0);
  await keys.keysOf(CHEAP_DERIVATION);
  expect(deriver.derivations).toBe(1);
});
