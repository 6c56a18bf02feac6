import { expect, test } from 'vitest';
import type { Tree } from '../profile/tree';
import { isSecretValue, LOCKED_SECRET, openSecret, SecretValueSchema, UNKNOWN_SECRET, type SecretValue } from './secret-value';

const secret = openSecret(new Map([['Authorization', 'Bearer not-real']]));

test('a secret is no tree, so that no serializer takes it', () => {
  const taken: SecretValue extends Tree ? true : false = false;
  expect(taken).toBe(false);
});

test('what writes it by accident writes a blank', () => {
  expect(JSON.stringify({ auth_value: secret })).toBe('{"auth_value":{"state":"open","values":{}}}');
});

test('it keeps what it holds on the way to another thread, and differs from another secret', () => {
  expect(structuredClone(secret)).toEqual(secret);
  expect(openSecret(new Map([['Authorization', 'other']]))).not.toEqual(secret);
});

test('no text at all is unknown', () => {
  expect(openSecret(new Map())).toBe(UNKNOWN_SECRET);
  expect(SecretValueSchema.safeParse({ state: 'open', values: new Map() }).success).toBe(false);
});

test.each<[unknown, boolean]>([
  [secret, true], [UNKNOWN_SECRET, true], [LOCKED_SECRET, true], [{ ...LOCKED_SECRET, text: 'sealed' }, false], [new Map(), false], [null, false], ['locked', false],
  [{ state: 'open', values: { a: 'b' } }, false], [{ state: 'open', values: new Map([['a', 1]]) }, false],
])('whether case %# is a secret: %s', (value, expected) => {
  expect(isSecretValue(value)).toBe(expected);
});
