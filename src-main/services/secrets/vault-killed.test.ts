import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { homeWithKeychainVault, homeWithPassphraseVault, leastWork, Passphrases } from '../../samples/vault-home';
import type { VaultParts } from './vault-parts';
import { VaultService } from './vault-service';

const typed = (text: string): Uint8Array => new TextEncoder().encode(text);
const code = async (outcome: Promise<unknown>): Promise<unknown> => outcome.then(() => 'ok', (error: unknown) => (error instanceof AppError ? error.code : error));
const START = Date.parse('2026-01-02T03:04:05Z');

const serviceOf = (parts: Pick<VaultParts, 'repository' | 'keychain'>, now = START): VaultService =>
  new VaultService({ ...parts, passphrases: new Passphrases('nobody'), freshScrypt: leastWork, now: () => new Date(now) });

/** Every call counts; the process is gone when `last` of them are done, whatever it was at. */
function mortal<Part extends object>(part: Part, life: { left: number }): Part {
  return new Proxy(part, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...input: readonly unknown[]): unknown => {
        if (life.left === 0) throw new Error('dead');
        life.left -= 1;
        const result: unknown = Reflect.apply(member, target, input);
        if (life.left === 0) throw new Error('dead');
        return result;
      };
    },
  });
}

describe.each([
  ['a new key in the keychain', homeWithKeychainVault, (service: VaultService) => service.rotate(undefined), undefined],
  ['a new key under a passphrase', homeWithPassphraseVault, (service: VaultService) => service.rotate(typed('right')), 'right'],
  ['a move under a passphrase', homeWithKeychainVault, (service: VaultService) => service.move('passphrase', typed('right')), 'right'],
  ['a move into the keychain', homeWithPassphraseVault, (service: VaultService) => service.move('keychain', typed('right')), 'right'],
  ['another passphrase', homeWithPassphraseVault, (service: VaultService) => service.changePassphrase({ current: typed('right'), next: typed('right') }), 'right'],
] as const)('%s', (_, make, change, passphrase) => {
  test('that is killed anywhere leaves a vault that opens, and nothing in the keychain that is not its own', async () => {
    for (let steps = 1; ; steps += 1) {
      const here = await make();
      const life = { left: steps };
      const ended = await code(change(serviceOf({ repository: mortal(here.repository, life), keychain: mortal(here.keychain, life) })));
      // What was announced and never taken up is given up after ten minutes.
      const opening = serviceOf(here, START + 11 * 60_000).unlock(passphrase === undefined ? undefined : typed(passphrase));
      expect([steps, await code(opening)]).toEqual([steps, 'ok']);
      const { record } = here.repository;
      if (record?.kind === 'keychain') expect([steps, [...here.keychain.entries.keys()], here.repository.entries.size]).toEqual([steps, [`${record.vaultId}/${record.entry}`], 0]);
      if (ended === 'ok') break;
      expect(steps).toBeLessThan(60);
    }
  });
});
