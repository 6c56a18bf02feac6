import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { passesCheck, sealCheck } from './vault-check';
import type { VaultRecord } from './vault-record';

const key = createSecretKey(Buffer.alloc(32, 1));
const record: VaultRecord = { vaultId: 'v', keyId: 'k', kind: 'keychain', check: sealCheck(key, 'v', 'k'), createdAt: '2026-01-01T00:00:00.000Z' };

describe('passesCheck', () => {
  test.each([
    ['the key of the record', key, record, true],
    ['another key', createSecretKey(Buffer.alloc(32, 2)), record, false],
    ['a key of the wrong size', createSecretKey(Buffer.alloc(16, 1)), record, false],
    ['the check value of another vault', key, { ...record, vaultId: 'w' }, false],
    ['a rewritten key id', key, { ...record, keyId: 'l' }, false],
  ])('%s', (_what, dataKey, kept, passes) => {
    expect(passesCheck(dataKey, kept)).toBe(passes);
  });
});
