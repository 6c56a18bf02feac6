import { expect, test } from 'vitest';
import type { VaultRecord } from '../services/secrets/vault-record';
import { openStorage } from './open-storage';
import { sampleBlob, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

const KEYCHAIN_VAULT: VaultRecord = {
  vaultId: 'vault-1', keyId: 'key-1', kind: 'keychain', check: sampleBlob('check'), wrapped: undefined, createdAt: '2025-01-02T03:04:05.000Z',
};
const PASSPHRASE_VAULT: VaultRecord = {
  ...KEYCHAIN_VAULT, vaultId: 'vault-2', kind: 'passphrase',
  wrapped: { scrypt: { N: 131_072, r: 8, p: 1, salt: Buffer.from('0123456789abcdef') }, key: sampleBlob('wrapped') },
};

test('what is kept is there again after closing and opening', () => {
  using temporary = new TemporaryStorage();
  temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] });
  temporary.storage.settings.write('theme', { dark: true });
  const again = openStorage(temporary.folder, { undoDepth: 50 });
  expect(again.profiles.listProfiles().map(({ name }) => name)).toEqual(['Work']);
  expect(again.profiles.revision()).toBe(1);
  expect(again.settings.read('theme')).toEqual({ dark: true });
  again.close();
});

test.each([KEYCHAIN_VAULT, PASSPHRASE_VAULT])('a vault record stands as it was given: $kind', (record) => {
  using temporary = new TemporaryStorage();
  expect(temporary.storage.vault.readVault()).toBeUndefined();
  expect(temporary.storage.vault.createVault(record)).toEqual(record);
  const kept = temporary.storage.vault.readVault();
  expect(kept?.wrapped && { ...kept.wrapped.scrypt, salt: Buffer.from(kept.wrapped.scrypt.salt) }).toEqual(record.wrapped?.scrypt);
  expect({ ...kept, wrapped: kept?.wrapped?.key }).toEqual({ ...record, wrapped: record.wrapped?.key });
});

test('the first vault record stays: a second one is answered with it', () => {
  using temporary = new TemporaryStorage();
  temporary.storage.vault.createVault(KEYCHAIN_VAULT);
  expect(temporary.storage.vault.createVault(PASSPHRASE_VAULT)).toEqual(KEYCHAIN_VAULT);
  expect(temporary.storage.vault.readVault()).toEqual(KEYCHAIN_VAULT);
});

test('a passphrase vault without its wrapped key is refused', () => {
  using temporary = new TemporaryStorage();
  expect(() => temporary.storage.vault.createVault({ ...PASSPHRASE_VAULT, wrapped: undefined })).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
});

test('settings are replaced and removed', () => {
  using temporary = new TemporaryStorage();
  const { settings } = temporary.storage;
  expect(settings.read('theme')).toBeUndefined();
  settings.write('theme', 'dark');
  settings.write('theme', null);
  expect(settings.read('theme')).toBeNull();
  settings.write('theme', undefined);
  expect(settings.read('theme')).toBeUndefined();
});

test('closing cuts a long log also while another connection is open', () => {
  using temporary = new TemporaryStorage();
  const second = openStorage(temporary.folder, { undoDepth: 50 });
  const megabyte = 'x'.repeat(1_000_000);
  second.settings.write('large', Array.from({ length: 20 }, () => megabyte));
  expect(temporary.logSize()).toBeGreaterThan(16 * 1024 * 1024);
  second.close();
  expect(temporary.logSize()).toBe(0);
});

test('closing leaves the log while another connection reads', () => {
  using temporary = new TemporaryStorage();
  const second = openStorage(temporary.folder, { undoDepth: 50 });
  temporary.storage.profiles.consistently(() => {
    temporary.storage.profiles.revision();
    second.settings.write('large', 'x'.repeat(20_000_000));
    const start = performance.now();
    second.close();
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(temporary.logSize()).toBeGreaterThan(16 * 1024 * 1024);
    expect(temporary.storage.settings.read('large')).toBeUndefined();
  });
  expect(temporary.storage.settings.read('large')).toHaveLength(20_000_000);
});
