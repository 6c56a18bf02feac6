import { expect, test } from 'vitest';
import { MemoryKeychain } from './memory-keychain';

test('keeps a copy, never overwrites, forgets', async () => {
  const keychain = new MemoryKeychain();
  const key = Buffer.alloc(32, 1);
  await keychain.create('v/k', key);
  key.fill(0);
  expect(await keychain.read('v/k')).toEqual({ state: 'found', key: new Uint8Array(32).fill(1) });
  await expect(keychain.create('v/k', key)).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
  await keychain.forget('v/k');
  expect(await keychain.read('v/k')).toEqual({ state: 'absent' });
});

test('in an outage knows nothing and takes nothing', async () => {
  const keychain = new MemoryKeychain();
  keychain.outage = 'it is locked';
  expect(await keychain.read('v/k')).toEqual({ state: 'unreachable', reason: 'it is locked' });
  expect(await keychain.probe()).toEqual({ reachable: false, reason: 'it is locked' });
  await expect(keychain.create('v/k', Buffer.alloc(32))).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
  await expect(keychain.forget('v/k')).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
});
