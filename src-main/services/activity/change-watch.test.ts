import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CoreEvent } from '../../../src-shared/contract/events';
import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { AppError } from '../../../src-shared/errors/app-error';
import { SettingsSchema, type Settings } from '../../../src-shared/settings';
import { SmallHome } from '../../samples/small-home';
import { openStorage } from '../../storage/open-storage';
import { SecondProcess } from '../../storage/samples/second-process';
import { sampleProfile } from '../../storage/samples/stored-samples';
import { TemporaryStorage } from '../../storage/samples/temporary-storage';
import { SettingsService } from '../settings/settings-service';
import { ChangeWatch, type ChangeStamp, type ChangeWatchParts } from './change-watch';

/** A watch over one home, and everything that it told. */
class Watched implements Disposable {
  readonly home = new SmallHome();
  readonly faults: unknown[] = [];
  readonly heard: CoreEvent[] = [];
  readonly watch: ChangeWatch;

  constructor(parts: Partial<ChangeWatchParts> = {}) {
    const { storage } = this.home.storage;
    const settings = new SettingsService(storage.settings);
    this.watch = new ChangeWatch({
      stamp: () => {
        const stamp = storage.stamp();
        return { ...stamp, vault: `${stamp.vault} ${this.home.vault.standing}` };
      },
      revision: () => storage.profiles.revision(), settings: () => settings.read(), vaultStatus: () => this.home.vault.status(),
      reportFault: (error) => this.faults.push(error), ...parts,
    });
    this.watch.begin();
    this.watch.on((event) => this.heard.push(event));
  }

  get names(): readonly string[] {
    return this.heard.map(({ name }) => name);
  }

  [Symbol.dispose](): void {
    this.watch.close();
    this.home[Symbol.dispose]();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('within a second a listener hears of another connection that', () => {
  test.each([
    ['keeps a profile', (other: TemporaryStorage): unknown => other.apply({ putProfiles: [sampleProfile('p', 'Work')] }), { name: 'kept.changed', payload: { revision: 1 } }],
    ['changes a setting', (other: TemporaryStorage): unknown => new SettingsService(other.storage.settings).update({ theme: 'dark' }), { name: 'settings.changed', payload: SettingsSchema.parse({ theme: 'dark' }) }],
  ] as const)('%s', async (_, write, event) => {
    using watched = new Watched();
    using other = new TemporaryStorage({}, watched.home.storage.folder);
    write(other);
    expect(watched.heard).toEqual([]);
    await expect.poll(() => watched.heard, { timeout: 1_000, interval: 20 }).toEqual([event]);
  });

  test('makes the vault', async () => {
    using watched = new Watched();
    using quicker = new SmallHome();
    await quicker.vault.openOrCreate();
    const record = quicker.storage.storage.vault.readVault();
    if (record === undefined) throw new Error('no vault was made');
    for (const [account, key] of quicker.keychain.entries) watched.home.keychain.entries.set(account, key);
    const other = openStorage(watched.home.storage.folder, { undoDepth: 50, openElsewhere: true });
    other.vault.createVault(record);
    await expect.poll(() => watched.heard, { timeout: 1_000, interval: 20 }).toMatchObject([{ name: 'vault.changed', payload: { state: 'open', kind: 'keychain' } }]);
    // To say so it has opened the vault, which is no news.
    expect(watched.home.vault.standing).toBe('open');
    watched.watch.check();
    await settled();
    expect(watched.heard).toHaveLength(1);
    other.close();
  });
});

describe('told to look', () => {
  test('it tells each change once, and what did not change not at all', async () => {
    using watched = new Watched();
    const { watch, home } = watched;
    await home.bring({ 'a.json': { mcpServers: { a: { command: 'x' } } } });
    watch.check();
    await settled();
    expect(watched.names).toEqual(['kept.changed', 'vault.changed']);
    watch.check();
    home.profiles.allIds();
    watch.check();
    await settled();
    expect(watched.names).toHaveLength(2);
  });

  test('it tells locking and unlocking', async () => {
    using watched = new Watched();
    const { watch, home: { vault } } = watched;
    for (const act of [() => vault.openOrCreate(), () => vault.lock(), () => vault.lock(), () => vault.unlock(undefined)]) {
      await act();
      watch.check();
      await settled();
    }
    expect(watched.heard.map(({ name, payload }) => [name, 'state' in payload && payload.state])).toEqual([['vault.changed', 'open'], ['vault.changed', 'locked'], ['vault.changed', 'open']]);
  });

  test('it tells the vault last as it is last, however long the asking takes', async () => {
    const slow = Promise.withResolvers<VaultStatus>();
    const answers = [slow.promise, Promise.resolve<VaultStatus>({ state: 'locked' })];
    using watched = new Watched({ vaultStatus: async () => answers.shift() ?? { state: 'none' } });
    const { watch, home: { vault } } = watched;
    await vault.openOrCreate();
    watch.check();
    await vault.lock();
    watch.check();
    await settled();
    expect(watched.heard).toEqual([]);
    slow.resolve({ state: 'open' });
    await settled();
    expect(watched.heard.map(({ payload }) => 'state' in payload && payload.state)).toEqual(['open', 'locked']);
  });

  test('what happened while nobody listened is told to the next one', () => {
    using watched = new Watched();
    const { watch, home } = watched;
    watch.close();
    home.storage.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    watch.check();
    const heard: string[] = [];
    const stop = watch.on(({ name }) => heard.push(name));
    watch.check();
    stop();
    home.storage.apply({ putProfiles: [sampleProfile('q', 'Play')] });
    watch.check();
    expect([heard, watched.names]).toEqual([['kept.changed'], []]);
  });

  test('a listener that throws keeps nobody else from hearing', () => {
    using watched = new Watched();
    watched.watch.on(() => { throw new TypeError('of the listener'); });
    const late: string[] = [];
    watched.watch.on(({ name }) => late.push(name));
    watched.home.storage.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    watched.watch.check();
    expect([watched.names, late, watched.faults]).toEqual([['kept.changed'], ['kept.changed'], [new TypeError('of the listener')]]);
  });
});

describe('looking', () => {
  afterEach(() => vi.useRealTimers());
  const stampOf = (kept: string): ChangeStamp => ({ kept, settings: '', vault: '' });

  test('goes on only while somebody listens', () => {
    vi.useFakeTimers();
    let looks = 0;
    const watch = new ChangeWatch({
      stamp: () => ((looks += 1), undefined), revision: () => 0, settings: () => SettingsSchema.parse({}), vaultStatus: async () => ({ state: 'none' }), reportFault: () => undefined,
    });
    vi.advanceTimersByTime(1_000);
    expect([looks, vi.getTimerCount()]).toEqual([0, 0]);
    const stops = [watch.on(() => undefined), watch.on(() => undefined)];
    vi.advanceTimersByTime(1_000);
    expect(looks).toBe(2);
    stops[0]?.();
    expect(vi.getTimerCount()).toBe(1);
    stops[1]?.();
    stops[1]?.();
    expect(vi.getTimerCount()).toBe(0);
    watch.on(() => undefined);
    watch.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('leaves a process that has nothing else to do to its end', async () => {
    const other = new SecondProcess(`
      const { ChangeWatch } = await import(args[0]);
      new ChangeWatch({ stamp: () => undefined, reportFault: () => say('fault') }).on(() => undefined);
      say('listening');
    `, path.join(import.meta.dirname, 'change-watch.ts'));
    await other.hear('listening');
    expect(await other.end()).toBe('');
  });

  test('is not stopped by trouble: a busy database is passed over, anything else reported once', () => {
    vi.useFakeTimers();
    const faults: unknown[] = [];
    const heard: string[] = [];
    let trouble: Error | undefined;
    let kept = '1';
    const watch = new ChangeWatch({
      stamp: () => {
        if (trouble !== undefined) throw trouble;
        return stampOf(kept);
      },
      revision: () => 0, settings: () => SettingsSchema.parse({}), vaultStatus: async () => ({ state: 'none' }), reportFault: (error) => faults.push(error),
    });
    watch.begin();
    watch.on(({ name }) => heard.push(name));
    trouble = new AppError('DATABASE_BUSY');
    kept = '2';
    vi.advanceTimersByTime(2_000);
    expect([heard, faults]).toEqual([[], []]);
    trouble = new AppError('DATABASE_DAMAGED');
    vi.advanceTimersByTime(2_000);
    expect([heard, faults]).toEqual([[], [trouble]]);
    trouble = undefined;
    vi.advanceTimersByTime(2_000);
    expect([heard, faults.length]).toEqual([['kept.changed'], 1]);
    watch.close();
  });

  test('tells at the next look what it could not read the whole of', () => {
    let settings: () => Settings = () => { throw new AppError('DATABASE_BUSY'); };
    using watched = new Watched({ settings: () => settings() });
    watched.home.storage.storage.settings.write('settings', { theme: 'dark' });
    watched.home.storage.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    watched.watch.check();
    expect(watched.names).toEqual([]);
    settings = () => SettingsSchema.parse({ theme: 'dark' });
    watched.watch.check();
    expect(watched.names).toEqual(['kept.changed', 'settings.changed']);
  });

  test('asks again for a vault whose record could not be read, and reports any other trouble with it', async () => {
    const troubles = [new AppError('DATABASE_BUSY'), new TypeError('odd')];
    using watched = new Watched({ vaultStatus: async () => { throw troubles.shift() ?? new Error('asked too often'); } });
    await watched.home.vault.openOrCreate();
    for (let look = 0; look < 5; look += 1) {
      watched.watch.check();
      await settled();
    }
    expect(watched.faults).toEqual([new TypeError('odd')]);
  });
});
