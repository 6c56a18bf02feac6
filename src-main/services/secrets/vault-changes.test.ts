import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { home, homeWithKeychainVault, homeWithPassphraseVault, leastWork, Passphrases, type Home } from '../../samples/vault-home';
import type { VaultParts } from './vault-parts';
import { VaultService } from './vault-service';

const typed = (text: string): Uint8Array => new TextEncoder().encode(text);
const code = async (outcome: Promise<unknown>): Promise<unknown> => outcome.then(() => 'ok', (error: unknown) => (error instanceof AppError ? error.code : error));
const START = Date.parse('2026-01-02T03:04:05Z');
const nobody = new Passphrases('nobody');

const serviceOf = ({ repository, keychain }: Home, more: Partial<VaultParts> = {}): VaultService =>
  new VaultService({ repository, keychain, passphrases: nobody, freshScrypt: leastWork, now: () => new Date(START), ...more });
const accountsOf = ({ keychain }: Home): readonly string[] => [...keychain.entries.keys()];
const accountOf = ({ repository: { record } }: Home): string => `${record?.vaultId}/${record?.entry}`;

describe('a change of passphrase', () => {
  test('wraps the same key under the new one, and who has it open keeps it open', async () => {
    const here = await homeWithPassphraseVault();
    const [one, other] = [serviceOf(here), serviceOf(here)];
    await other.unlock(typed('right'));
    const { record } = here.repository;
    const given = { current: typed('right'), next: typed('new') };
    expect(await one.changePassphrase(given)).toMatchObject({ state: 'open', keyId: record?.keyId });
    expect([...given.current, ...given.next].every((byte) => byte === 0)).toBe(true);
    expect(here.repository.record?.wrapped?.scrypt.salt).not.toEqual(record?.wrapped?.scrypt.salt);
    expect([await code(other.open()), await code(serviceOf(here).unlock(typed('right'))), await code(serviceOf(here).unlock(typed('new')))]).toEqual(['ok', 'PASSPHRASE_WRONG', 'ok']);
  });

  test.each([
    ['a wrong one', homeWithPassphraseVault, 'wrong', 'new', 'PASSPHRASE_WRONG'],
    ['an empty new one', homeWithPassphraseVault, 'right', '', 'PASSPHRASE_EMPTY'],
    ['a keychain vault', homeWithKeychainVault, 'right', 'new', 'USAGE'],
    ['no vault', async () => home(), 'right', 'new', 'VAULT_REQUIRED'],
  ] as const)('with %s changes nothing', async (_, make, current, next, expected) => {
    const here = await make();
    const { record } = here.repository;
    expect(await code(serviceOf(here).changePassphrase({ current: typed(current), next: typed(next) }))).toBe(expected);
    expect(here.repository.record).toBe(record);
  });

  test('of two at the same time one is kept', async () => {
    const here = await homeWithPassphraseVault();
    const changes = ['one', 'two'].map((next) => code(serviceOf(here).changePassphrase({ current: typed('right'), next: typed(next) })));
    expect(new Set(await Promise.all(changes))).toEqual(new Set(['ok', 'VAULT_KEY_CHANGED']));
  });
});

describe('a new key', () => {
  test('of a keychain vault takes the place of the old one, and others follow', async () => {
    const here = await homeWithKeychainVault();
    const [one, other] = [serviceOf(here), serviceOf(here)];
    const before = await other.open();
    const content = typed('what came in');
    const fingerprint = before.fingerprint(content);
    expect(await one.rotate(undefined)).toMatchObject({ state: 'open', kind: 'keychain', keyId: here.repository.record?.keyId });
    expect([accountsOf(here), here.repository.entries.size]).toEqual([[accountOf(here)], 0]);
    const after = await other.open();
    expect([after.keyId === before.keyId, after.keyId, after.dataKey.equals(before.dataKey)]).toEqual([false, here.repository.record?.keyId, false]);
    // What is remembered of imports can't be made anew, so its key stays, also over the next change.
    await one.rotate(undefined);
    expect([(await serviceOf(here).open()).fingerprint(content), (await one.open()).fingerprint(content)]).toEqual([fingerprint, fingerprint]);
  });

  test('of a passphrase vault is wrapped under the passphrase of now', async () => {
    const here = await homeWithPassphraseVault();
    const [one, other] = [serviceOf(here), serviceOf(here)];
    await other.unlock(typed('right'));
    const before = await other.open();
    await one.rotate(typed('right'));
    // Its key is of no use any more, and another one it does not have.
    expect([other.standing, await code(other.open())]).toEqual(['closed', 'VAULT_LOCKED']);
    await other.unlock(typed('right'));
    expect((await other.open()).dataKey.equals((await one.open()).dataKey)).toBe(true);
    expect((await other.open()).dataKey.equals(before.dataKey)).toBe(false);
  });

  test('takes the passphrase of the door where none is given', async () => {
    const here = await homeWithPassphraseVault();
    const passphrases = new Passphrases('given', 'right');
    expect(await code(serviceOf(here, { passphrases }).rotate(undefined))).toBe('ok');
    expect(passphrases.handedOut.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  });

  test.each([
    ['a wrong passphrase', homeWithPassphraseVault, 'wrong', {}, 'PASSPHRASE_WRONG'],
    ['no passphrase', homeWithPassphraseVault, undefined, {}, 'VAULT_LOCKED'],
    ['no vault', async () => home(), undefined, {}, 'VAULT_REQUIRED'],
    ['a value that does not open', homeWithKeychainVault, undefined, { rekey: () => Promise.reject(new AppError('SEALED_VALUE_DAMAGED')) }, 'SEALED_VALUE_DAMAGED'],
    ['a person who stops it', homeWithPassphraseVault, 'right', { rekey: () => Promise.reject(new AppError('CANCELLED')) }, 'CANCELLED'],
  ] as const)('meets %s, and everything is as before', async (_, make, passphrase, more, expected) => {
    const here = await make();
    const { record } = here.repository;
    const accounts = accountsOf(here);
    const service = serviceOf(here, more);
    expect(await code(service.rotate(passphrase === undefined ? undefined : typed(passphrase)))).toBe(expected);
    expect([here.repository.record, accountsOf(here), here.repository.entries.size]).toEqual([record, accounts, 0]);
  });

  test('is not made while the vault is locked', async () => {
    const here = await homeWithKeychainVault();
    const service = serviceOf(here);
    await service.lock();
    expect([await code(service.rotate(undefined)), await code(service.move('passphrase', typed('new')))]).toEqual(['VAULT_LOCKED', 'VAULT_LOCKED']);
  });

  test('leaves a vault locked that was locked meanwhile', async () => {
    const here = await homeWithKeychainVault();
    const service = serviceOf(here);
    const rotating = code(service.rotate(undefined));
    await service.lock();
    expect([await rotating, service.standing, await code(service.open())]).toEqual(['ok', 'locked', 'VAULT_LOCKED']);
    await service.unlock(undefined);
    expect(await code(service.open())).toBe('ok');
  });

  test('replaced while it was looked for is no lost key', async () => {
    const here = await homeWithKeychainVault();
    const { keychain } = here;
    const read = keychain.read.bind(keychain);
    let first = true;
    keychain.read = async (account) => {
      if (first) {
        first = false;
        await serviceOf(here).rotate(undefined);
      }
      return read(account);
    };
    const service = serviceOf(here);
    expect([await code(service.open()), await code(service.open())]).toEqual(['VAULT_KEY_CHANGED', 'ok']);
  });
});

describe('a move', () => {
  test('from the keychain under a passphrase, and back, keeps the key', async () => {
    const here = await homeWithKeychainVault();
    const service = serviceOf(here);
    const before = await service.open();
    expect(await service.move('passphrase', typed('new'))).toMatchObject({ state: 'open', kind: 'passphrase', keyId: before.keyId });
    expect([accountsOf(here), here.repository.record?.entry, here.repository.entries.size]).toEqual([[], undefined, 0]);
    expect([await code(serviceOf(here).open()), await code(serviceOf(here).unlock(typed('new')))]).toEqual(['VAULT_LOCKED', 'ok']);
    expect(await service.move('keychain', typed('new'))).toMatchObject({ state: 'open', kind: 'keychain', keyId: before.keyId });
    // Under a name that no entry had before.
    expect(accountsOf(here)).toEqual([accountOf(here)]);
    expect(here.repository.record).toMatchObject({ wrapped: undefined, entry: expect.not.stringMatching(before.keyId) as unknown });
    expect((await serviceOf(here).open()).dataKey.equals(before.dataKey)).toBe(true);
  });

  test('takes the passphrase of the door where none is given', async () => {
    const here = await homeWithKeychainVault();
    await serviceOf(here, { passphrases: new Passphrases('given', 'of a file') }).move('passphrase', undefined);
    expect(await code(serviceOf(here).unlock(typed('of a file')))).toBe('ok');
  });

  test.each([
    ['to where it is', homeWithKeychainVault, 'keychain', undefined, undefined, 'USAGE'],
    ['to another passphrase', homeWithPassphraseVault, 'passphrase', 'new', undefined, 'USAGE'],
    ['under an empty passphrase', homeWithKeychainVault, 'passphrase', '', undefined, 'PASSPHRASE_EMPTY'],
    ['under none', homeWithKeychainVault, 'passphrase', undefined, undefined, 'PASSPHRASE_EMPTY'],
    ['from a passphrase with a wrong one', homeWithPassphraseVault, 'keychain', 'wrong', undefined, 'PASSPHRASE_WRONG'],
    ['into a keychain that is away', homeWithPassphraseVault, 'keychain', 'right', 'no bus', 'VAULT_UNAVAILABLE'],
    ['from a keychain that is away', homeWithKeychainVault, 'passphrase', 'new', 'no bus', 'VAULT_UNAVAILABLE'],
  ] as const)('%s changes nothing', async (_, make, to, passphrase, outage, expected) => {
    const here = await make();
    here.keychain.outage = outage;
    const { record } = here.repository;
    const accounts = accountsOf(here);
    expect(await code(serviceOf(here).move(to, passphrase === undefined ? undefined : typed(passphrase)))).toBe(expected);
    expect([here.repository.record, accountsOf(here)]).toEqual([record, accounts]);
  });

  test('out of a keychain that then does not answer is finished at a later opening', async () => {
    const here = await homeWithKeychainVault();
    const service = serviceOf(here);
    here.keychain.forget = () => Promise.reject(new AppError('VAULT_UNAVAILABLE'));
    expect(await service.rotate(undefined)).toMatchObject({ state: 'open' });
    expect(accountsOf(here).length).toBe(2);
    Reflect.deleteProperty(here.keychain, 'forget');
    await serviceOf(here).open();
    expect([accountsOf(here), here.repository.entries.size]).toEqual([[accountOf(here)], 0]);
  });
});
