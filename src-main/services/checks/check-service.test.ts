import { describe, expect, test } from 'vitest';
import { CheckResultSchema } from '../../../src-shared/contract/check-result';
import { AppError } from '../../../src-shared/errors/app-error';
import { SmallHome } from '../../samples/small-home';
import { checkCrypto } from './check-crypto';
import { CheckService, type CheckParts } from './check-service';

function checks(home: SmallHome, changes: Partial<CheckParts> = {}): CheckService {
  return new CheckService({
    dataFolder: '/data', folderTrouble: () => undefined, versions: { Valise: '1', Node: '24' }, databaseExists: () => true, openDatabase: () => ({ profiles: home.profiles.allIds().length }), vault: () => home.vault,
    keychain: home.keychain, passphrases: { given: false, askable: false, passphrase: async () => undefined }, mintId: () => 'probe', ...changes,
  });
}
const states = async (service: CheckService): Promise<Readonly<Record<string, string>>> => {
  const results = await service.run();
  for (const result of results) expect(CheckResultSchema.parse(result)).toEqual(result);
  return Object.fromEntries(results.map(({ name, state }) => [name, state]));
};
const SOUND = { versions: 'ok', 'data folder': 'ok', scrypt: 'ok', 'AES-256-GCM': 'ok', database: 'ok', keychain: 'ok', vault: 'ok' };

test('this runtime gives the known answers', () => {
  expect(checkCrypto().map(({ name, state }) => [name, state])).toEqual([['scrypt', 'ok'], ['AES-256-GCM', 'ok']]);
});

describe('a check finds', () => {
  test('a sound home', async () => {
    using home = new SmallHome();
    await home.bring({ 'a.json': { mcpServers: { a: { command: 'x' } } } });
    expect(await states(checks(home))).toEqual(SOUND);
  });
  test('a new home, and makes nothing in it', async () => {
    using home = new SmallHome();
    const untouched = (): never => {
      throw new Error('a check opened what is not there');
    };
    expect(await states(checks(home, { databaseExists: () => false, openDatabase: untouched, vault: untouched }))).toEqual(SOUND);
    expect(home.keychain.entries.size).toBe(0);
  });
  test('a data folder that keeps nothing', async () => {
    using home = new SmallHome();
    expect(await states(checks(home, { folderTrouble: () => '/data is not a folder', databaseExists: () => false }))).toEqual({ ...SOUND, 'data folder': 'failed' });
  });
  test('a damaged database, and goes on', async () => {
    using home = new SmallHome();
    const openDatabase = (): never => {
      throw new AppError('DATABASE_DAMAGED', { reason: 'a page is torn' });
    };
    expect(await states(checks(home, { openDatabase }))).toEqual({ ...SOUND, database: 'failed' });
  });
  test('a keychain out of reach: a warning without a vault, a failure with one', async () => {
    using home = new SmallHome();
    home.keychain.outage = 'no session bus';
    expect(await states(checks(home))).toEqual({ ...SOUND, keychain: 'warning' });
    home.keychain.outage = undefined;
    await home.bring({ 'a.json': { mcpServers: { a: { command: 'x' } } } });
    home.vault.forget();
    home.keychain.outage = 'no session bus';
    expect(await states(checks(home))).toEqual({ ...SOUND, keychain: 'warning', vault: 'failed' });
  });
});
