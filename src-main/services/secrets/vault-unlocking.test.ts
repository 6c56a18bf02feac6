import { describe, expect, test } from 'vitest';
import { VaultStatusSchema } from '../../../src-shared/contract/vault-status';
import { AppError } from '../../../src-shared/errors/app-error';
import { home, homeWithKeychainVault, homeWithPassphraseVault, serviceOf } from '../../samples/vault-home';
import type { VaultService } from './vault-service';

const status = async (service: VaultService): Promise<unknown> => VaultStatusSchema.parse(await service.status());
/** Bytes that are zero once the service is done with them. */
const typed = (text: string): Uint8Array => new TextEncoder().encode(text);
const code = async (outcome: Promise<unknown>): Promise<unknown> => outcome.then(() => 'ok', (error: unknown) => (error instanceof AppError ? error.code : error));

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

  test('a vault whose key is lost is refused, and its status tells of that from then on', async () => {
    const here = await homeWithKeychainVault();
    const service = serviceOf(here);
    await service.lock();
    here.keychain.entries.clear();
    expect(await status(service)).toMatchObject({ state: 'locked' });
    expect(await code(service.unlock(undefined))).toBe('VAULT_KEY_LOST');
    expect(await status(service)).toMatchObject({ state: 'unavailable', next: expect.stringContaining(`"valise" for ${here.repository.record?.vaultId}/`) as unknown });
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
