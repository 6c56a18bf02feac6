import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_DEPENDENCIES } from '../../src-shared/profile/dependencies';
import type { ChangeStamp } from '../services/activity/change-watch';
import type { VaultRecord } from '../services/secrets/vault-record';
import type { KeptToken } from '../services/settings/access-token-repository';
import { MIGRATIONS } from './migration-list';
import { openDatabase } from './open-database';
import { openStorage } from './open-storage';
import { IMPORT, sampleBlob, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

const KEYCHAIN_VAULT: VaultRecord = {
  vaultId: 'vault-1', keyId: 'key-1', kind: 'keychain', check: sampleBlob('check'), wrapped: undefined, entry: 'entry-1', fingerprintKey: undefined, createdAt: '2025-01-02T03:04:05.000Z',
};
const PASSPHRASE_VAULT: VaultRecord = {
  ...KEYCHAIN_VAULT, vaultId: 'vault-2', kind: 'passphrase', entry: undefined, fingerprintKey: sampleBlob('fingerprints'),
  wrapped: { scrypt: { N: 131_072, r: 8, p: 1, salt: Buffer.from('0123456789abcdef') }, key: sampleBlob('wrapped') },
};

const UNLOCKED = { locked: false, lockings: 0 };

const TOKEN: KeptToken = { id: 't-1', name: 'ci', keyHash: new Uint8Array(32).fill(1), createdAt: '2026-01-02T03:04:05.000Z', lastUsed: undefined };

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
  expect(temporary.storage.vault.createVault(record)).toEqual({ ...record, ...UNLOCKED });
  const kept = temporary.storage.vault.readVault();
  expect(kept?.wrapped && { ...kept.wrapped.scrypt, salt: Buffer.from(kept.wrapped.scrypt.salt) }).toEqual(record.wrapped?.scrypt);
  expect({ ...kept, wrapped: kept?.wrapped?.key }).toEqual({ ...record, ...UNLOCKED, wrapped: record.wrapped?.key });
});

test('the first vault record stays: a second one is answered with it', () => {
  using temporary = new TemporaryStorage();
  temporary.storage.vault.createVault(KEYCHAIN_VAULT);
  expect(temporary.storage.vault.createVault(PASSPHRASE_VAULT)).toEqual({ ...KEYCHAIN_VAULT, ...UNLOCKED });
  expect(temporary.storage.vault.readVault()).toEqual({ ...KEYCHAIN_VAULT, ...UNLOCKED });
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

test('a setting is changed from what is kept now, and stays when the change throws', () => {
  using temporary = new TemporaryStorage();
  const { settings } = temporary.storage;
  settings.change('list', (kept) => [kept, 'a']);
  settings.change('list', (kept) => [kept, 'b']);
  expect(() => settings.change('list', () => { throw new TypeError('of the caller'); })).toThrow('of the caller');
  expect(settings.read('list')).toEqual([[null, 'a'], 'b']);
});

describe('the stamp', () => {
  const record = (temporary: TemporaryStorage): void => {
    temporary.storage.history.record({ ...IMPORT, kind: 'export' });
  };
  const changes: readonly (readonly [what: string, part: keyof ChangeStamp | 'none', change: (temporary: TemporaryStorage) => unknown])[] = [
    ['a profile', 'kept', (temporary) => temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] })],
    ['an undo', 'kept', (temporary) => temporary.undo(temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] }))],
    ['an export', 'kept', record],
    ['the settings', 'settings', (temporary) => temporary.storage.settings.write('settings', { theme: 'dark' })],
    ['another setting', 'none', (temporary) => temporary.storage.settings.write('other', 1)],
    ['the vault', 'vault', (temporary) => temporary.storage.vault.createVault(KEYCHAIN_VAULT)],
    ['a locking', 'vault', (temporary) => { temporary.storage.vault.createVault(KEYCHAIN_VAULT); temporary.storage.vault.lockVault(); }],
    ['a token', 'none', (temporary) => temporary.storage.tokens.addToken(TOKEN)],
    ['looking at it', 'none', (temporary) => temporary.storage.profiles.listProfiles()],
  ];
  test.each(changes)('%s moves: %s', (_, part, change) => {
    using watching = new TemporaryStorage();
    using writing = new TemporaryStorage({}, watching.folder);
    for (const writer of [watching, writing]) {
      const before = watching.storage.stamp();
      change(writer);
      const after = watching.storage.stamp();
      const moved = (['kept', 'settings', 'vault'] as const).filter((name) => before[name] !== after[name]);
      // What is made once does not move again.
      if (writer === watching || part === 'kept') expect(moved).toEqual(part === 'none' ? [] : [part]);
    }
  });
});

test('tokens are kept once a name, found by id or name, marked and removed', () => {
  using temporary = new TemporaryStorage();
  const { tokens } = temporary.storage;
  const other = { ...TOKEN, id: 't-2', name: 'CI ', keyHash: new Uint8Array(32).fill(2) };
  expect([tokens.addToken(TOKEN), tokens.addToken(other), tokens.addToken({ ...other, name: 'another' })]).toEqual([true, false, true]);
  tokens.markUsed('t-1', '2026-03-04');
  expect(tokens.listTokens().map(({ name, lastUsed }) => [name, lastUsed])).toEqual([['another', undefined], ['ci', '2026-03-04']]);
  expect(tokens.removeToken('nobody')).toBeUndefined();
  expect([tokens.removeToken('t-2')?.name, tokens.removeToken('CI')?.id]).toEqual(['another', 't-1']);
  expect(tokens.listTokens()).toEqual([]);
});

test('a database of version 1 becomes one of today, with what was in it, behind a backup', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-storage-'));
  const old = openDatabase(folder, { migrations: MIGRATIONS.slice(0, 1) });
  old.connection.inTransaction((writer) => {
    writer.run(`INSERT INTO profiles (id, name, name_folded, tags, dependencies, revision) VALUES ('p', 'Work', 'work', '[]', ?, 1)`, JSON.stringify(NO_DEPENDENCIES));
    writer.run(`INSERT INTO sealed_blobs (profile_id, mcp_id, key_id, nonce, ciphertext) VALUES ('p', '', 'key-1', zeroblob(12), zeroblob(40))`);
    writer.run(`INSERT INTO settings (key, value) VALUES ('theme', '"dark"')`);
    writer.run(`INSERT INTO vault (id, vault_id, key_id, kind, check_key_id, check_nonce, check_ciphertext, created_at) VALUES (1, 'vault-2', 'key-1', 'keychain', 'key-1', zeroblob(12), zeroblob(30), '2025')`);
  });
  old.connection.close();
  const storage = openStorage(folder, { undoDepth: 50 });
  expect([storage.opening.reached, storage.opening.backups.map((file) => path.basename(file).replace(/-\d.*Z/, ''))]).toEqual([[2, 3, 4, 5, 6, 7], ['valise-v1.db', 'valise-v2.db', 'valise-v3.db', 'valise-v4.db', 'valise-v5.db', 'valise-v6.db']]);
  expect([storage.profiles.listProfiles().map(({ name }) => name), storage.settings.read('theme')]).toEqual([['Work'], 'dark']);
  expect(storage.vault.readVault()).toMatchObject({ vaultId: 'vault-2', keyId: 'key-1', entry: 'key-1', fingerprintKey: undefined, ...UNLOCKED });
  expect([storage.tokens.addToken(TOKEN), storage.tokens.listTokens().length]).toEqual([true, 1]);
  storage.close();
  rmSync(folder, { recursive: true });
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
