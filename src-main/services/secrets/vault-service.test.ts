import { describe, expect, test } from 'vitest';
import { VaultStatusSchema } from '../../../src-shared/contract/vault-status';
import { AppError } from '../../../src-shared/errors/app-error';
import { MemoryKeychain } from '../../keychain/memory-keychain';
import type { PassphraseSource } from './data-key-store';
import type { VaultRecord, VaultRepository } from './vault-record';
import { VaultService } from './vault-service';

class OneRecord implements VaultRepository {
  record: VaultRecord | undefined;
  /** Runs inside createVault, as another process would that was a moment quicker. */
  meanwhile: (() => void) | undefined;
  readVault(): VaultRecord | undefined {
    return this.record;
  }
  createVault(record: VaultRecord): VaultRecord {
    this.meanwhile?.();
    this.record ??= record;
    return this.record;
  }
}

class Passphrases implements PassphraseSource {
  readonly given: boolean;
  readonly askable: boolean;
  answer: string | undefined;
  readonly asked: string[] = [];
  readonly handedOut: Uint8Array[] = [];
  constructor(way: 'given' | 'askable' | 'nobody', answer?: string) {
    this.given = way === 'given';
    this.askable = way === 'askable';
    this.answer = answer;
  }
  async passphrase(purpose: 'create' | 'open'): Promise<Uint8Array | undefined> {
    this.asked.push(purpose);
    if (this.answer === undefined) return undefined;
    const bytes = Buffer.from(this.answer);
    this.handedOut.push(bytes);
    return bytes;
  }
}

interface Home {
  readonly repository: OneRecord;
  readonly keychain: MemoryKeychain;
}
const home = (): Home => ({ repository: new OneRecord(), keychain: new MemoryKeychain() });
const nobody = new Passphrases('nobody');
const serviceOf = ({ repository, keychain }: Home, passphrases: PassphraseSource = nobody): VaultService =>
  new VaultService({ repository, keychain, passphrases, now: () => new Date('2026-01-02T03:04:05Z') });

async function homeWithKeychainVault(): Promise<Home> {
  const made = home();
  await serviceOf(made).openOrCreate();
  return made;
}
// Made once: a derivation takes a third of a second.
const passphraseHome = home();
const passphraseVault = serviceOf(passphraseHome, new Passphrases('given', 'right')).openOrCreate();
async function homeWithPassphraseVault(): Promise<Home> {
  await passphraseVault;
  const copy = home();
  copy.repository.record = passphraseHome.repository.record;
  return copy;
}
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
    const sealed = (await serviceOf(here).open()).seal(Buffer.from('token'), ['p']);
    const service = serviceOf(here);
    expect((await service.openOrCreate()).open(sealed, ['p']).toString()).toBe('token');
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

/** Bytes that are zero once the service is done with them. */
const typed = (text: string): Uint8Array => new TextEncoder().encode(text);
const code = async (outcome: Promise<unknown>): Promise<unknown> => outcome.then(() => 'ok', (error: unknown) => (error instanceof AppError ? error.code : error));

describe('locking', () => {
  test.each([
    ['keychain', homeWithKeychainVault, /Memory Keychain/],
    ['passphrase', homeWithPassphraseVault, /passphrase/],
  ] as const)('a %s vault refuses every opening until it is unlocked, whatever the door has', async (kind, make, next) => {
    const service = serviceOf(await make(), new Passphrases('given', 'right'));
    await service.open();
    const locked: unknown = expect.objectContaining({ state: 'locked', kind, reason: 'it was locked by hand', next: expect.stringMatching(next) as unknown });
    expect(VaultStatusSchema.parse(await service.lock())).toEqual(locked);
    expect(await Promise.all([code(service.open()), code(service.openOrCreate())])).toEqual(['VAULT_LOCKED', 'VAULT_LOCKED']);
    expect([await status(service), service.standing]).toEqual([locked, 'locked']);
    expect(await service.unlock(undefined)).toMatchObject({ state: 'open', kind });
    expect([await code(service.open()), service.standing]).toEqual(['ok', 'open']);
  });

  test('does nothing where there is no vault, and its first secret still makes one', async () => {
    const service = serviceOf(home());
    expect(await service.lock()).toMatchObject({ state: 'none' });
    expect([await code(service.openOrCreate()), service.standing]).toEqual(['ok', 'open']);
  });

  test.each(['open', 'openOrCreate', 'status'] as const)('is not undone by %s under way', async (way) => {
    const service = serviceOf(await homeWithPassphraseVault(), new Passphrases('given', 'right'));
    const underWay = service[way]();
    await service.lock();
    if (way === 'status') expect(await underWay).toMatchObject({ state: 'locked', reason: 'it was locked by hand' });
    else expect(await code(underWay)).toBe('VAULT_LOCKED');
    expect([await code(service.open()), service.standing]).toEqual(['VAULT_LOCKED', 'locked']);
  });

  test('is not undone by an unlocking under way, nor by one that waits for another', async () => {
    const service = serviceOf(await homeWithPassphraseVault());
    const unlockings = [service.unlock(typed('right')), service.unlock(typed('right'))];
    await service.lock();
    expect(await Promise.all(unlockings.map(code))).toEqual(['VAULT_LOCKED', 'VAULT_LOCKED']);
    expect(service.standing).toBe('locked');
    expect(await service.unlock(typed('right'))).toMatchObject({ state: 'open' });
  });

  test('is not undone by the making of a vault', async () => {
    const here = home();
    const service = serviceOf(here);
    const making = service.openOrCreate();
    await service.lock();
    expect(await code(making)).toBe('VAULT_LOCKED');
    expect([here.repository.record?.kind, await status(service)]).toMatchObject(['keychain', { state: 'locked' }]);
  });

  test('leaves nothing locked when the vault that was being made came to nothing', async () => {
    const here = home();
    const service = serviceOf(here);
    here.keychain.outage = 'no bus';
    const making = service.openOrCreate();
    await service.lock();
    expect(await code(making)).toBe('VAULT_REQUIRED');
    here.keychain.outage = undefined;
    expect(await code(service.openOrCreate())).toBe('ok');
  });
});

describe('unlocking', () => {
  test.each([
    ['a new home with a passphrase, past a keychain in reach', home, 'new', undefined, { state: 'open', kind: 'passphrase' }],
    ['a new home without one, by the keychain', home, undefined, undefined, { state: 'open', kind: 'keychain' }],
    ['a keychain vault, whatever passphrase is given', homeWithKeychainVault, 'anything', undefined, { state: 'open', kind: 'keychain' }],
    ['a keychain vault, even with an empty one', homeWithKeychainVault, '', undefined, { state: 'open', kind: 'keychain' }],
    ['a passphrase vault', homeWithPassphraseVault, 'right', undefined, { state: 'open', kind: 'passphrase' }],
    ['a new home without passphrase and keychain', home, undefined, 'no bus', 'VAULT_REQUIRED'],
    ['a new home with an empty passphrase', home, '', undefined, 'PASSPHRASE_EMPTY'],
    ['a keychain vault whose keychain is away', homeWithKeychainVault, undefined, 'no bus', 'VAULT_UNAVAILABLE'],
    ['a passphrase vault with a wrong one', homeWithPassphraseVault, 'wrong', undefined, 'PASSPHRASE_WRONG'],
    ['a passphrase vault with an empty one', homeWithPassphraseVault, '', undefined, 'PASSPHRASE_EMPTY'],
    ['a passphrase vault without any', homeWithPassphraseVault, undefined, undefined, 'VAULT_LOCKED'],
  ] as const)('%s', async (_what, make, passphrase, outage, expected) => {
    const here = await make();
    here.keychain.outage = outage;
    const record = here.repository.record;
    const service = serviceOf(here);
    const bytes = passphrase === undefined ? undefined : typed(passphrase);
    if (typeof expected === 'string') {
      expect(await code(service.unlock(bytes))).toBe(expected);
      expect([here.repository.record, service.standing]).toEqual([record, 'closed']);
    } else {
      expect(VaultStatusSchema.parse(await service.unlock(bytes))).toMatchObject(expected);
      expect([await code(service.open()), service.standing]).toEqual(['ok', 'open']);
    }
    expect([...bytes ?? []].every((byte) => byte === 0)).toBe(true);
  });

  test('a vault that a door without passphrases finds locked, and again after a wrong one', async () => {
    const service = serviceOf(await homeWithPassphraseVault());
    expect(await status(service)).toMatchObject({ state: 'locked', next: expect.stringContaining('Unlock it with its passphrase') as unknown });
    await service.unlock(typed('right'));
    await service.lock();
    expect(await code(service.unlock(typed('wrong')))).toBe('PASSPHRASE_WRONG');
    expect([await code(service.open()), service.standing]).toEqual(['VAULT_LOCKED', 'locked']);
    await service.unlock(typed('right'));
    expect(await status(service)).toMatchObject({ state: 'open' });
  });

  test('an open vault with a wrong passphrase is refused, and the vault stays open', async () => {
    const service = serviceOf(await homeWithPassphraseVault());
    await service.unlock(typed('right'));
    expect(await code(service.unlock(typed('wrong')))).toBe('PASSPHRASE_WRONG');
    expect([await code(service.open()), service.standing]).toEqual(['ok', 'open']);
  });

  test('twice at the same time, once rightly, leaves it open', async () => {
    const service = serviceOf(await homeWithPassphraseVault());
    expect(await Promise.all([code(service.unlock(typed('right'))), code(service.unlock(typed('wrong')))])).toEqual(['ok', 'PASSPHRASE_WRONG']);
    expect([await code(service.open()), service.standing]).toEqual(['ok', 'open']);
  });

  test('a home that another process gave its vault a moment before opens that one, if the passphrase is its own', async () => {
    const other = await homeWithPassphraseVault();
    for (const [passphrase, expected] of [['right', 'ok'], ['new', 'PASSPHRASE_WRONG']] as const) {
      const here = home();
      here.repository.meanwhile = () => { here.repository.record = other.repository.record; };
      expect(await code(serviceOf(here).unlock(typed(passphrase)))).toBe(expected);
    }
  });
});
