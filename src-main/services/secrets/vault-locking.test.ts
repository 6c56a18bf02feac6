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
      here.repository.lock = { locked: false, lockings: moment };
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

describe('a lock by hand', () => {
  test('is one of every process, and lifted for all', async () => {
    const here = await homeWithKeychainVault();
    const [one, other, late] = [serviceOf(here), serviceOf(here), serviceOf(here)];
    await Promise.all([one.open(), other.open()]);
    await one.lock();
    expect([await code(other.open()), other.standing, await status(other), await code(late.open())])
      .toEqual(['VAULT_LOCKED', 'locked', expect.objectContaining({ state: 'locked', reason: 'it was locked by hand' }), 'VAULT_LOCKED']);
    await other.unlock(undefined);
    expect(await Promise.all([one, other, late].map((service) => code(service.open())))).toEqual(['ok', 'ok', 'ok']);
  });

  test('takes the key from who did not look while it was locked', async () => {
    const here = await homeWithPassphraseVault();
    const [one, other] = [serviceOf(here), serviceOf(here)];
    await one.unlock(typed('right'));
    await other.unlock(typed('right'));
    await one.lock();
    await one.unlock(typed('right'));
    expect([other.standing, await code(other.open())]).toEqual(['closed', 'VAULT_LOCKED']);
    expect(await status(other)).not.toHaveProperty('reason');
  });

  test('comes between another process and what it was opening', async () => {
    const here = await homeWithPassphraseVault();
    const other = serviceOf(here, new Passphrases('given', 'right'));
    const opening = code(other.open());
    await serviceOf(here).lock();
    expect([await opening, other.standing]).toEqual(['VAULT_LOCKED', 'locked']);
  });

  test('holds here at once while another process writes, and for all as soon as it can be told', async () => {
    const here = await homeWithKeychainVault();
    const [one, other] = [serviceOf(here), serviceOf(here)];
    await one.open();
    here.repository.busy = true;
    expect([await code(one.lock()), one.standing, other.standing]).toEqual(['DATABASE_BUSY', 'locked', 'closed']);
    await expect(one.follow()).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
    here.repository.busy = false;
    await one.follow();
    await one.follow();
    expect([one.standing, other.standing, here.repository.lock.lockings]).toEqual(['locked', 'locked', 1]);
  });
});

describe('a lock of a process that nobody uses', () => {
  test.each([['idle', 'nobody has used Valise for a while'], ['screen', 'the screen was locked']] as const)('is its own: %s', async (reason, text) => {
    const here = await homeWithKeychainVault();
    const [one, other] = [serviceOf(here), serviceOf(here)];
    await one.open();
    expect(await one.lock(reason)).toMatchObject({ state: 'locked', reason: text });
    expect([await code(one.open()), await code(other.open())]).toEqual(['VAULT_LOCKED', 'ok']);
    // What others do does not open it.
    await other.lock();
    await other.unlock(undefined);
    expect(await code(one.open())).toBe('VAULT_LOCKED');
    expect(await one.unlock(undefined)).toMatchObject({ state: 'open' });
  });
});
