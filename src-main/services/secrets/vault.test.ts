import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { OpenVault } from './vault';

const bytes = Buffer.alloc(32, 3);
const vault = new OpenVault('key-1', createSecretKey(bytes));
const secret = Buffer.from('ghp_token');

function refusal(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}

describe('OpenVault', () => {
  test('opens what it sealed, at the same place only', () => {
    const id = fc.string({ unit: 'binary', maxLength: 4 });
    const place = fc.oneof(fc.tuple(fc.constant('profile' as const), id), fc.tuple(fc.constantFrom('mcp' as const, 'report' as const), id, id));
    fc.assert(fc.property(place, place, (sealedAt, openedAt) => {
      const result = refusal(() => vault.open(vault.seal(secret, sealedAt), openedAt));
      const same = sealedAt.length === openedAt.length && sealedAt.every((part, index) => part === openedAt[index]);
      expect(result).toEqual(same ? secret : 'SEALED_VALUE_DAMAGED');
    }), {
      examples: [
        [['mcp', 'a', 'b'], ['mcp', 'a', 'b']], [['mcp', 'a', 'b'], ['report', 'a', 'b']], [['mcp', 'ab', ''], ['mcp', 'a', 'b']],
        [['mcp', 'a', 'b'], ['profile', 'a","b']], [['profile', '\ud800'], ['profile', '\ud801']],
      ],
    });
  });

  test('takes a blob under another key id for a damaged value', () => {
    const other = new OpenVault('key-2', createSecretKey(bytes));
    expect(refusal(() => vault.open(other.seal(secret, ['profile', 'p']), ['profile', 'p']))).toBe('SEALED_VALUE_DAMAGED');
  });

  test('binds the key id: rewriting it on the blob does not help', () => {
    const other = new OpenVault('key-2', createSecretKey(bytes));
    expect(refusal(() => vault.open({ ...other.seal(secret, ['profile', 'p']), keyId: 'key-1' }, ['profile', 'p']))).toBe('SEALED_VALUE_DAMAGED');
  });

  test('fingerprints by HMAC under a key of its own', () => {
    const key = Buffer.from(hkdfSync('sha256', bytes, '', 'valise/1 fingerprint', 32));
    expect(vault.fingerprint(secret)).toEqual(createHmac('sha256', key).update(secret).digest());
    expect(vault.fingerprint(secret)).toEqual(vault.fingerprint(Buffer.from(secret)));
  });

  test('shows no key when printed', () => {
    expect(`${inspect(vault, { depth: 9, showHidden: true })}${JSON.stringify(vault)}`).not.toMatch(/03 03|AwMD|3,3,3/);
  });
});
