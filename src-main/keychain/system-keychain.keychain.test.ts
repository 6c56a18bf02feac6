// Runs inside e2e/run-with-keyring.mjs: a real Secret Service, unlocked and empty.
import { readdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { AsyncEntry } from '@napi-rs/keyring';
import { describe, expect, test } from 'vitest';
import { OneRecord } from '../samples/vault-home';
import type { PassphraseSource } from '../services/secrets/data-key-store';
import type { VaultRepository } from '../services/secrets/vault-record';
import { VaultService } from '../services/secrets/vault-service';
import { SystemKeychain } from './system-keychain';

const nobody: PassphraseSource = { given: false, askable: false, passphrase: async () => undefined };
const serviceOf = (repository: VaultRepository): VaultService =>
  new VaultService({ repository, keychain: new SystemKeychain(), passphrases: nobody, now: () => new Date() });

const freshAccount = (): string => `${randomUUID()}/${randomUUID()}`;
const accountOf = ({ record }: OneRecord): string => `${record?.vaultId}/${record?.keyId}`;
const entryOf = (account: string): AsyncEntry => new AsyncEntry('valise', account, { linux: { store: 'secret-service' } });
const openFiles = (): number => readdirSync('/proc/self/fd').length;

describe('the system keychain', () => {
  test('keeps a key of any bytes, for other processes to find, until it is forgotten', async () => {
    const account = freshAccount();
    const key = Uint8Array.from({ length: 32 }, (_, index) => (index * 37) % 256);
    const keychain = new SystemKeychain();
    expect(await keychain.read(account)).toEqual({ state: 'absent' });
    await keychain.create(account, key);
    expect(await new SystemKeychain().read(account)).toEqual({ state: 'found', key: Buffer.from(key) });
    expect(await entryOf(account).getSecret()).toEqual([...key]);
    await keychain.forget(account);
    expect(await keychain.read(account)).toEqual({ state: 'absent' });
    await keychain.forget(account);
  });

  test('never overwrites', async () => {
    const account = freshAccount();
    await new SystemKeychain().create(account, Buffer.alloc(32, 1));
    const again = new SystemKeychain().create(account, Buffer.alloc(32, 2));
    await expect(again).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE', details: { reason: 'the account already holds a key' } });
    expect(await new SystemKeychain().read(account)).toEqual({ state: 'found', key: Buffer.alloc(32, 1) });
  });

  test('probes without a trace, at once or many times', async () => {
    const account = freshAccount();
    const keychain = new SystemKeychain();
    expect(await Promise.all([1, 2, 3].map(() => keychain.probe(account)))).toEqual([1, 2, 3].map(() => ({ reachable: true })));
    const before = openFiles();
    for (let count = 0; count < 50; count += 1) expect(await keychain.read(account)).toEqual({ state: 'absent' });
    expect(openFiles()).toBeLessThanOrEqual(before + 1);
    const { findCredentialsAsync } = await import('@napi-rs/keyring');
    const left = await findCredentialsAsync('valise');
    expect(left.filter((one) => one.account.includes('probe'))).toEqual([]);
  });

  test('leaves the kernel keyring alone, which would be gone after a reboot', async () => {
    const kernelKeys = (): string[] => readFileSync('/proc/keys', 'utf8').split('\n').filter((line) => line.includes('valise'));
    const before = kernelKeys();
    const account = freshAccount();
    await new SystemKeychain().create(account, Buffer.alloc(32, 1));
    expect(kernelKeys()).toEqual(before);
    expect(await new AsyncEntry('valise', account, { linux: { store: 'keyutils' } }).getSecret()).toBeNull();
  });
});

describe('a vault in the system keychain', () => {
  test('is found again by the next run, and is not the one of another home', async () => {
    const [one, other] = [new OneRecord(), new OneRecord()];
    const sealed = (await serviceOf(one).openOrCreate()).seal(Buffer.from('token'), ['profile', 'p']);
    await serviceOf(other).openOrCreate();
    expect((await serviceOf(one).open()).open(sealed, ['profile', 'p']).toString()).toBe('token');
    const [key, otherKey] = [await entryOf(accountOf(one)).getSecret(), await entryOf(accountOf(other)).getSecret()];
    expect(key).toHaveLength(32);
    expect(otherKey).toHaveLength(32);
    expect(key).not.toEqual(otherKey);
  });

  test('whose entry is gone is lost, and nothing is put in its place', async () => {
    const home = new OneRecord();
    await serviceOf(home).openOrCreate();
    const { record } = home;
    await entryOf(accountOf(home)).deleteCredential();
    await expect(serviceOf(home).openOrCreate()).rejects.toMatchObject({ code: 'VAULT_KEY_LOST', details: { subject: 'Secret Service' } });
    expect(await serviceOf(home).status()).toMatchObject({ state: 'unavailable', reason: 'there is no key for this database' });
    expect(await entryOf(accountOf(home)).getSecret()).toBeNull();
    expect(home.record).toBe(record);
  });

  test('whose entry was replaced is lost, and the entry stays as it is', async () => {
    const home = new OneRecord();
    await serviceOf(home).openOrCreate();
    const foreign = Buffer.alloc(32, 9);
    await entryOf(accountOf(home)).setSecret(foreign);
    await expect(serviceOf(home).openOrCreate()).rejects.toMatchObject({ code: 'VAULT_KEY_LOST' });
    expect(await entryOf(accountOf(home)).getSecret()).toEqual([...foreign]);
  });
});
