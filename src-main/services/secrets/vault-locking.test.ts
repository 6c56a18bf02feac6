import { describe, expect, test } from 'vitest';
import { VaultStatusSchema } from '../../../src-shared/contract/vault-status';
import { AppError } from '../../../src-shared/errors/app-error';
import { home, homeWithKeychainVault, homeWithPassphraseVault, Passphrases, serviceOf } from '../../samples/vault-home';
import type { VaultService } from './vault-service';

const status = async (service: VaultService): Promise<unknown> => VaultStatusSchema.parse(await service.status());
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

  test('holds at whatever moment of an opening or unlocking it comes', async () => {
    const here = await homeWithKeychainVault();
    for (let moment = 0; moment < 40; moment += 1) {
      const service = serviceOf(here);
      const underWay = [service.open(), service.unlock(undefined), service.openOrCreate(), service.unlock(undefined)].map(code);
      for (let step = 0; step < moment; step += 1) await Promise.resolve();
      await service.lock();
      await Promise.all(underWay);
      expect([moment, service.standing, await code(service.open())]).toEqual([moment, 'locked', 'VAULT_LOCKED']);
    }
  });

  test('is not undone by the making of a vault', async () => {
    const here = home();
    const service = serviceOf(here);
    const making = service.openOrCreate();
    await service.lock();
    expect(await code(making)).toBe('VAULT_LOCKED');
    expect([here.repository.record?.kind, await status(service)]).toMatchObject(['keychain', { state: 'locked' }]);
  });

  test('keeps an unlocking that waits from opening anything', async () => {
    const passphrases = new Passphrases('askable', 'right');
    const service = serviceOf(await homeWithPassphraseVault(), passphrases);
    const underWay = [service.open(), service.unlock(undefined)].map(code);
    await service.lock();
    expect([await Promise.all(underWay), passphrases.asked]).toEqual([['VAULT_LOCKED', 'VAULT_LOCKED'], ['open']]);
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

  test.each([['right', 'ok'], ['new', 'PASSPHRASE_WRONG']] as const)('a home that another process gave its vault a moment before opens that one, with %s: %s', async (passphrase, expected) => {
    const other = await homeWithPassphraseVault();
    const here = home();
    here.repository.meanwhile = () => { here.repository.record = other.repository.record; };
    expect(await code(serviceOf(here).unlock(typed(passphrase)))).toBe(expected);
  });
});
