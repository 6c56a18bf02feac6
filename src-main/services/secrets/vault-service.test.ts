import { describe, expect, test } from 'vitest';
import { VaultStatusSchema } from '../../../src-shared/contract/vault-status';
import { home, homeWithKeychainVault, homeWithPassphraseVault, Passphrases, serviceOf, OneRecord, type Home } from '../../samples/vault-home';
import type { VaultRecord } from './vault-record';
import type { VaultService } from './vault-service';

const status = async (service: VaultService): Promise<unknown> => VaultStatusSchema.parse(await service.status());
const contents = ({ keychain }: Home): string[] => [...keychain.entries].map(([account, key]) => `${account} ${Buffer.from(key).toString('hex')}`);
const accountOf = ({ repository: { record } }: Home): string => `${record?.vaultId}/${record?.keyId}`;

describe('a new home', () => {
  test.each([
    ['a passphrase file wins over a keychain', 'given', undefined, 'passphrase'],
    ['a keychain is used where there is one', 'askable', undefined, 'keychain'],
    ['a keychain is used where nobody can be asked', 'nobody', undefined, 'keychain'],
    ['a person is asked where no keychain is reachable', 'askable', 'no bus', 'passphrase'],
    ['a passphrase file needs no keychain', 'given', 'no bus', 'passphrase'],
  ] as const)('%s', async (_what, way, outage, kind) => {
    const here = home();
    here.keychain.outage = outage;
    await serviceOf(here, new Passphrases(way, 'right')).openOrCreate();
    expect(here.repository.record).toMatchObject({ kind, createdAt: '2026-01-02T03:04:05.000Z' });
    expect(here.keychain.entries.size).toBe(kind === 'keychain' ? 1 : 0);
    expect(here.repository.record?.wrapped === undefined).toBe(kind === 'keychain');
  });

  test.each([
    ['without keychain and anybody to ask', 'nobody', undefined, 'VAULT_REQUIRED'],
    ['where the person gives no passphrase', 'askable', undefined, 'VAULT_REQUIRED'],
    ['where the passphrase is empty', 'askable', '', 'PASSPHRASE_EMPTY'],
  ] as const)('gets no vault %s', async (_what, way, answer, code) => {
    const here = home();
    here.keychain.outage = 'no bus';
    await expect(serviceOf(here, new Passphrases(way, answer)).openOrCreate()).rejects.toMatchObject({ code });
    expect(here.repository.record).toBeUndefined();
  });

  test('is not given a vault by open or status, and the keychain is not touched', async () => {
    const here = home();
    const service = serviceOf(here);
    expect(await status(service)).toMatchObject({ state: 'none', keychainName: 'Memory Keychain' });
    await expect(service.open()).rejects.toMatchObject({ code: 'VAULT_REQUIRED' });
    expect([here.repository.record, here.keychain.entries.size]).toEqual([undefined, 0]);
  });

  test('gets ids of its own, beside another home in the same keychain', async () => {
    const one = home();
    const other = { repository: new OneRecord(), keychain: one.keychain };
    await serviceOf(one).openOrCreate();
    await serviceOf(other).openOrCreate();
    const keys = [one, other].map((here) => one.keychain.entries.get(accountOf(here)));
    expect(keys.every((key) => key?.length === 32)).toBe(true);
    expect(keys[0]).not.toEqual(keys[1]);
  });
});

describe('two processes at a new home', () => {
  test('the slower one takes back its own entry and opens the vault of the quicker', async () => {
    const here = home();
    const quicker = await homeWithKeychainVault();
    const [[account, key] = ['', Buffer.alloc(0)]] = [...quicker.keychain.entries];
    here.repository.meanwhile = () => {
      here.repository.record = quicker.repository.record;
      here.keychain.entries.set(account, Uint8Array.from(key));
    };
    const vault = await serviceOf(here).openOrCreate();
    expect([...here.keychain.entries.keys()]).toEqual([account]);
    expect(vault.dataKey.export()).toEqual(Buffer.from(key));
  });

  test('a record that may or may not have been kept leaves the key in the keychain', async () => {
    const here = home();
    here.repository.meanwhile = () => {
      throw new Error('disk on fire');
    };
    await expect(serviceOf(here).openOrCreate()).rejects.toThrow('disk on fire');
    expect(here.keychain.entries.size).toBe(1);
  });
});

describe('a keychain vault', () => {
  test('is opened again by the next run, with what the last one sealed', async () => {
    const here = await homeWithKeychainVault();
    const sealed = (await serviceOf(here).open()).seal(Buffer.from('token'), ['profile', 'p']);
    const service = serviceOf(here);
    expect((await service.openOrCreate()).open(sealed, ['profile', 'p']).toString()).toBe('token');
    expect(await status(service)).toEqual({
      state: 'open', kind: 'keychain', keychainName: 'Memory Keychain',
      vaultId: here.repository.record?.vaultId, keyId: here.repository.record?.keyId,
    });
  });

  test.each([
    ['the keychain is out of reach', (here: Home): unknown => Object.assign(here.keychain, { outage: 'it is locked' }), 'VAULT_UNAVAILABLE', 'it is locked'],
    ['its entry is gone', (here: Home): unknown => here.keychain.entries.clear(), 'VAULT_KEY_LOST', 'there is no key for this database'],
    ['its entry holds another key', (here: Home): unknown => here.keychain.entries.set(accountOf(here), Buffer.alloc(32)), 'VAULT_KEY_LOST', 'not the one'],
    ['its entry holds no key', (here: Home): unknown => here.keychain.entries.set(accountOf(here), Buffer.from('x')), 'VAULT_KEY_LOST', 'not the one'],
  ] as const)('makes no new key when %s', async (_what, happens, code, reason) => {
    const here = await homeWithKeychainVault();
    const record = here.repository.record;
    happens(here);
    const entries = contents(here);
    // Even a passphrase that could make a vault of the other kind changes nothing.
    const service = serviceOf(here, new Passphrases('given', 'right'));
    await expect(service.open()).rejects.toMatchObject({ code, details: { subject: 'Memory Keychain' } });
    await expect(service.openOrCreate()).rejects.toMatchObject({ code });
    expect(await status(service)).toMatchObject({ state: 'unavailable', kind: 'keychain', reason: expect.stringContaining(reason) as unknown, next: expect.any(String) as unknown });
    expect(here.repository.record).toBe(record);
    expect(contents(here)).toEqual(entries);
  });

  test('opens once the keychain is back', async () => {
    const here = await homeWithKeychainVault();
    const service = serviceOf(here);
    here.keychain.outage = 'it is locked';
    await expect(service.open()).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
    here.keychain.outage = undefined;
    expect((await service.open()).keyId).toBe(here.repository.record?.keyId);
  });
});

describe('a passphrase vault', () => {
  test('is opened by its passphrase, which is zeroed', async () => {
    const here = await homeWithPassphraseVault();
    const passphrases = new Passphrases('given', 'right');
    const service = serviceOf(here, passphrases);
    expect(await status(service)).toMatchObject({ state: 'open', kind: 'passphrase' });
    expect(passphrases.asked).toEqual(['open']);
    expect(passphrases.handedOut).toEqual([Buffer.alloc(5)]);
  });

  test.each([
    ['a wrong passphrase', 'given', 'wrong', 'PASSPHRASE_WRONG', { state: 'locked', reason: expect.any(String) as unknown }],
    ['an empty passphrase', 'given', '', 'PASSPHRASE_WRONG', { state: 'locked' }],
    ['nobody to ask', 'nobody', undefined, 'VAULT_LOCKED', { state: 'locked', next: expect.stringContaining('VALISE_PASSPHRASE_FILE') as unknown }],
    ['a person who gives none', 'askable', undefined, 'VAULT_LOCKED', { state: 'locked', next: expect.stringContaining('asked for') as unknown }],
  ] as const)('stays locked with %s', async (_what, way, answer, code, expected) => {
    const here = await homeWithPassphraseVault();
    const service = serviceOf(here, new Passphrases(way, answer));
    await expect(service.openOrCreate()).rejects.toMatchObject({ code });
    expect(await status(service)).toMatchObject(expected);
  });

  test('asks nobody for its status', async () => {
    const passphrases = new Passphrases('askable', 'right');
    expect(await status(serviceOf(await homeWithPassphraseVault(), passphrases))).toMatchObject({ state: 'locked' });
    expect(passphrases.asked).toEqual([]);
  });

  test('with a damaged record is told apart from a wrong passphrase', async () => {
    const here = await homeWithPassphraseVault();
    const { record } = here.repository;
    if (record?.wrapped === undefined) throw new Error('no passphrase vault');
    const alterations: [Partial<VaultRecord>, string][] = [
      [{ check: { ...record.check, ciphertext: Buffer.alloc(40) } }, 'SEALED_VALUE_DAMAGED'],
      [{ wrapped: { ...record.wrapped, scrypt: { ...record.wrapped.scrypt, r: 99 } } }, 'KEY_DERIVATION_REFUSED'],
      [{ wrapped: undefined }, 'DATABASE_DAMAGED'],
    ];
    for (const [alteration, code] of alterations) {
      here.repository.record = { ...record, ...alteration };
      const service = serviceOf(here, new Passphrases('given', 'right'));
      await expect(service.open()).rejects.toMatchObject({ code });
      expect(await status(service)).toMatchObject({ state: 'unavailable', kind: 'passphrase' });
    }
  });
});

describe('one service', () => {
  test('opens once for all who ask at the same time, and later', async () => {
    const here = await homeWithPassphraseVault();
    const passphrases = new Passphrases('askable', 'right');
    const service = serviceOf(here, passphrases);
    const vaults = await Promise.all([service.open(), service.openOrCreate(), service.open()]);
    expect(new Set([...vaults, await service.open()]).size).toBe(1);
    expect(passphrases.asked).toEqual(['open']);
  });

  test('creates once for all who ask at the same time', async () => {
    const here = home();
    const service = serviceOf(here);
    const vaults = await Promise.all([service.openOrCreate(), service.open(), service.openOrCreate()]);
    expect(new Set(vaults).size).toBe(1);
    expect(here.keychain.entries.size).toBe(1);
  });

  test('forgets the key, even one that is on its way', async () => {
    const here = await homeWithPassphraseVault();
    const passphrases = new Passphrases('askable', 'right');
    const service = serviceOf(here, passphrases);
    const onItsWay = service.open();
    service.forget();
    await onItsWay;
    expect(await status(service)).toMatchObject({ state: 'locked' });
    await service.open();
    expect(await status(service)).toMatchObject({ state: 'open' });
    service.forget();
    expect(await status(service)).toMatchObject({ state: 'locked' });
  });
});
