import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import type { SealedPlace, VaultRecord } from '../services/secrets/vault-record';
import { IMPORT, putMcp, sampleBlob, sampleChanges, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

const AT = '2026-01-02T03:04:05.000Z';
const KEPT: VaultRecord = { vaultId: 'vault', keyId: 'key-1', kind: 'keychain', check: sampleBlob('check'), entry: 'entry-1', createdAt: AT };
const NEXT: VaultRecord = { ...KEPT, keyId: 'key-2', entry: 'entry-2' };
const wrapped = (name: string): NonNullable<VaultRecord['wrapped']> => ({ scrypt: { N: 16_384, r: 8, p: 1, salt: new Uint8Array(16) }, key: sampleBlob(name) });
const PASSPHRASE: VaultRecord = { ...KEPT, kind: 'passphrase', entry: undefined, wrapped: wrapped('one') };

const code = (work: () => unknown): unknown => {
  try {
    work();
    return 'ok';
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

/** A profile with two servers, a step that can be taken back, and its report. */
function home(record = KEPT): TemporaryStorage {
  const temporary = new TemporaryStorage();
  temporary.storage.vault.createVault(record);
  temporary.apply({ putProfiles: [sampleProfile('p', 'Work')], putMcps: [putMcp('p', sampleMcp('a', 'one')), putMcp('p', sampleMcp('b', 'two'))] });
  temporary.storage.history.applyChanges(sampleChanges({ putMcps: [putMcp('p', sampleMcp('a', 'other'))] }), IMPORT, 1, { report: { reportId: 'r', parts: [sampleBlob('part 0'), sampleBlob('part 1')] } });
  return temporary;
}

const KEYS = 'SELECT key_id FROM sealed_blobs UNION SELECT key_id FROM undo_blobs UNION SELECT key_id FROM import_reports';

describe('a change of the key', () => {
  test('seals every value anew, each at its place, and tells how far it is', () => {
    using temporary = home();
    const { vault } = temporary.storage;
    const places: SealedPlace[] = [];
    const steps: string[] = [];
    vault.announceEntry('entry-2', AT);
    vault.changeVault({
      kept: KEPT, next: NEXT, at: AT,
      reseal: (blob, place) => {
        places.push(place);
        return { ...blob, keyId: 'key-2' };
      },
      onValues: (done, total) => steps.push(`${done}/${total}`),
    });
    expect(places).toEqual([['profile', 'p'], ['mcp', 'p', 'a'], ['mcp', 'p', 'b'], ['mcp', 'p', 'a'], ['report', 'r', '0'], ['report', 'r', '1']]);
    expect([temporary.ask(KEYS), vault.readVault()?.keyId, steps.at(-1)]).toEqual([[{ key_id: 'key-2' }], 'key-2', '6/6']);
    expect(temporary.ask('SELECT entry, leaving FROM keychain_entries')).toEqual([{ entry: 'entry-1', leaving: 1 }]);
    // What is replaced is not in the log either.
    expect(temporary.logSize()).toBe(0);
    temporary.storage.history.undo(2, AT);
    expect(temporary.storage.profiles.listProfiles()).toHaveLength(1);
  });

  test.each([
    ['a value that does not open', (): never => { throw new AppError('SEALED_VALUE_DAMAGED'); }, { code: 'SEALED_VALUE_DAMAGED', details: { reason: 'that of profile "Work"' } }],
    ['a value that stays under the old key', <Blob>(blob: Blob): Blob => blob, { code: 'VAULT_KEY_CHANGED' }],
    ['being stopped', undefined, { code: 'CANCELLED' }],
  ])('that meets %s changes nothing', (_, reseal, refusal) => {
    using temporary = home();
    temporary.storage.vault.announceEntry('entry-2', AT);
    const before = temporary.rows();
    const onValues = (): void => {
      if (reseal === undefined) throw new AppError('CANCELLED');
    };
    expect(() => temporary.storage.vault.changeVault({ kept: KEPT, next: NEXT, at: AT, reseal: reseal ?? ((blob) => blob), onValues })).toThrow(expect.objectContaining(refusal));
    expect([temporary.rows(), temporary.storage.vault.readVault()?.keyId]).toEqual([before, 'key-1']);
    expect(temporary.ask('SELECT entry, leaving FROM keychain_entries')).toEqual([{ entry: 'entry-2', leaving: 0 }]);
  });

  test.each([
    ['another key', KEPT, { ...KEPT, keyId: 'key-0' }],
    ['another entry', KEPT, { ...KEPT, entry: 'entry-0' }],
    ['another passphrase', PASSPHRASE, { ...PASSPHRASE, wrapped: wrapped('two') }],
    ['no passphrase any more', PASSPHRASE, KEPT],
  ])('is refused where the vault has %s by then', (_, standing, kept) => {
    using temporary = home(standing);
    expect(code(() => temporary.storage.vault.changeVault({ kept, next: { ...kept, createdAt: 'now' }, at: AT }))).toBe('VAULT_KEY_CHANGED');
    expect(temporary.storage.vault.readVault()?.createdAt).toBe(AT);
  });
});

describe('what is sealed under another key than the one of the vault', () => {
  test('is refused in every way of writing, whoever sealed it', () => {
    using temporary = home();
    const other = { ...sampleBlob('x'), keyId: 'key-0' };
    const write = (changes: Parameters<TemporaryStorage['apply']>[0]) => (): unknown => temporary.apply(changes);
    const before = temporary.rows();
    const ways: readonly (() => unknown)[] = [
      write({ putProfiles: [sampleProfile('q', 'Play', { blob: other })] }),
      write({ putMcps: [putMcp('p', sampleMcp('a', 'one', { blob: other }))] }),
      write({ freshProfiles: [{ profile: sampleProfile('q', 'Play'), mcps: [sampleMcp('c', 'c', { blob: other })] }] }),
      (): unknown => temporary.storage.history.applyChanges(sampleChanges({}), IMPORT, 2, { report: { reportId: 's', parts: [other] } }),
    ];
    expect(ways.map(code)).toEqual(ways.map(() => 'VAULT_KEY_CHANGED'));
    expect(temporary.rows()).toEqual(before);
  });
});

describe('a locking', () => {
  test('is for all, counts, and stays when it came after what was read', () => {
    using temporary = home();
    using other = new TemporaryStorage({}, temporary.folder);
    const { vault } = temporary.storage;
    vault.lockVault();
    expect(other.storage.vault.readVault()).toMatchObject({ locked: true, lockings: 1 });
    other.storage.vault.lockVault();
    expect([vault.unlockVault(1), vault.readVault()?.locked]).toEqual([false, true]);
    expect([vault.unlockVault(2), vault.readVault()]).toMatchObject([true, { locked: false, lockings: 2 }]);
  });
});

describe('an entry of the keychain', () => {
  test('is taken up once, and not after it was given up', () => {
    using temporary = home();
    const { vault } = temporary.storage;
    vault.announceEntry('entry-2', AT);
    expect([vault.giveUpEntry('entry-2'), vault.giveUpEntry('never')]).toEqual([true, false]);
    expect(code(() => vault.changeVault({ kept: KEPT, next: NEXT, at: AT }))).toBe('VAULT_KEY_CHANGED');
    expect(vault.takeEntriesToForget(AT)).toEqual(['entry-2']);
    vault.entryForgotten('entry-2');
    expect(vault.takeEntriesToForget('9')).toEqual([]);
  });

  test('is to be forgotten when it leaves, or when nobody took it up in time', () => {
    using temporary = home();
    const { vault } = temporary.storage;
    vault.announceEntry('recent', '2026-01-02T03:04:05.000Z');
    vault.announceEntry('old', '2026-01-02T02:00:00.000Z');
    expect(vault.takeEntriesToForget('2026-01-02T03:00:00.000Z')).toEqual(['old']);
    expect(temporary.ask('SELECT entry, leaving FROM keychain_entries ORDER BY entry')).toEqual([{ entry: 'old', leaving: 1 }, { entry: 'recent', leaving: 0 }]);
  });
});
