import { describe, expect, test } from 'vitest';
import { unwrapKey, wrapKey } from './wrapped-key';

const ids = { vaultId: 'vault-1', keyId: 'key-1' };
const dataKey = Buffer.alloc(32, 5);
const right = Buffer.from('right');

describe('a wrapped key', () => {
  test('opens with its passphrase and with nothing else', async () => {
    const wrapped = await wrapKey(dataKey, right, ids);
    expect((await unwrapKey(wrapped, right, ids)).export()).toEqual(dataKey);
    await expect(unwrapKey(wrapped, Buffer.from('wrong'), ids)).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG', details: {} });
    await expect(unwrapKey(wrapped, right, { ...ids, vaultId: 'vault-2' })).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
  });

  test('that asks for too much work is refused', async () => {
    const wrapped = await wrapKey(dataKey, right, ids);
    const costly = { ...wrapped, scrypt: { ...wrapped.scrypt, N: 2 ** 20 } };
    await expect(unwrapKey(costly, right, ids)).rejects.toMatchObject({ code: 'KEY_DERIVATION_REFUSED' });
  });
});
