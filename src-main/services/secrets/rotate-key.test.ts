import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ResolutionSchema } from '../../../src-shared/transfer/resolution';
import { refusal, SmallHome } from '../../samples/small-home';
import { TemporaryStorage } from '../../storage/samples/temporary-storage';
import { IMPORT, sampleChanges } from '../../storage/samples/stored-samples';
import { EditService } from '../profiles/edit-service';
import { ProfileService } from '../profiles/profile-service';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { sealProfile } from '../profiles/seal-profile';
import { underOneKey } from './under-one-key';
import type { OpenVault } from './vault';
import { VaultService } from './vault-service';

/** Every table and column in which a key id stands beside what it sealed. */
function keysIn({ storage }: SmallHome): readonly unknown[] {
  const tables = storage.ask(`SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.name = 'key_id' ORDER BY m.name`);
  expect(tables.map(({ name }) => name)).toEqual(['gateway_blobs', 'gateway_undo_blobs', 'import_reports', 'sealed_blobs', 'undo_blobs', 'vault']);
  const keys = tables.flatMap(({ name }) => storage.ask(`SELECT DISTINCT key_id FROM ${String(name)}`));
  return [...new Set(keys.map((row) => row['key_id']))];
}

const FILE = { mcpServers: { github: { command: 'npx', args: ['-y', 'one'], env: { GITHUB_TOKEN: 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c' } }, notes: { command: 'notes' } } };
const CHANGED = { mcpServers: { ...FILE.mcpServers, github: { command: 'npx', args: ['-y', 'two'] } } };

/** The same home through a connection of its own, as another process has it. */
class OtherProcess implements Disposable {
  readonly storage: TemporaryStorage;
  readonly vault: VaultService;
  readonly profiles: ProfileService;
  readonly edits: EditService;

  constructor(home: SmallHome) {
    this.storage = new TemporaryStorage({}, home.storage.folder);
    const { profiles, history, vault: repository } = this.storage.storage;
    const now = (): Date => new Date('2025-01-24T16:00:00.000Z');
    this.vault = new VaultService({ repository, keychain: home.keychain, passphrases: { given: false, askable: false, passphrase: async () => undefined }, now });
    this.profiles = new ProfileService(profiles, this.vault);
    this.edits = new EditService({ profiles, history, vault: this.vault, now, mintId: randomUUID });
  }

  /** `meanwhile` happens just before the vault is opened for the next time, or just after it. */
  at(moment: 'before' | 'after', meanwhile: () => Promise<unknown>): void {
    const { vault } = this;
    const open = vault.open.bind(vault);
    vault.open = async (): Promise<OpenVault> => {
      vault.open = open;
      if (moment === 'before') await meanwhile();
      const opened = await open();
      if (moment === 'after') await meanwhile();
      return opened;
    };
  }

  [Symbol.dispose](): void {
    this.storage[Symbol.dispose]();
  }
}

describe('a new key', () => {
  test('is that of every value, of steps to take back and of reports; what is kept reads as before', async () => {
    using home = new SmallHome();
    await home.bring({ 'Work.json': FILE });
    await home.bring({ 'Work.json': CHANGED }, { strategy: 'update' });
    const [before, oldKeys] = [await home.kept(), keysIn(home)];
    const reports = await Promise.all([1, 2].map((id) => home.activity.report(id, 0, 10)));
    const steps: unknown[] = [];
    await home.vault.rotate(undefined, { signal: new SharedArrayBuffer(4), step: (step) => steps.push(step) });
    const newKeys = keysIn(home);
    expect([newKeys.length, newKeys.some((key) => oldKeys.includes(key))]).toEqual([1, false]);
    expect(await home.kept()).toEqual(before);
    expect(await Promise.all([1, 2].map((id) => home.activity.report(id, 0, 10)))).toEqual(reports);
    expect(steps.at(-1)).toMatchObject({ phase: 'seal', done: 8, total: 8 });
    home.activity.undo(undefined);
    expect(JSON.stringify(await home.kept())).toContain('"one"');
    // Revisions are as they were, so a plan that was made before is not stale.
    expect(home.storage.storage.profiles.revision()).toBe(3);
  });

  test('is that of environments and their entries too', async () => {
    using home = new SmallHome();
    const { id } = await home.environments.add({ name: 'Dev', description: '' });
    await home.environments.setSecret(id, { secret: 'of the gateway' });
    const tool = { name: 'weather', url: 'https://a.example', integration_type: 'REST', auth_type: 'bearer', auth_value: { Authorization: 'Bearer not-real' } };
    const kept = await home.entities.put({ environment: id, type: 'tools', text: JSON.stringify(tool) });
    await home.vault.rotate(undefined);
    expect(keysIn(home)).toHaveLength(1);
    expect((await home.entities.show({ environment: id, type: 'tools', entity: kept.id })).slots).toEqual(kept.slots);
    expect((await home.environments.setSecret(id, { token: 'another' })).hasSecret).toBe(true);
  });

  test('changes nothing about a plan that waits: it is sealed under the key of then', async () => {
    using home = new SmallHome();
    await home.bring({ 'Work.json': FILE });
    const { planId } = await home.plan({ 'Play.json': FILE });
    await home.vault.rotate(undefined);
    await home.imports.apply(planId, { resolution: ResolutionSchema.parse({}), dryRun: false, replan: false });
    expect(keysIn(home)).toHaveLength(1);
    expect((await home.kept()).map(({ name }) => name)).toEqual(['Play', 'Work']);
  });

  test('knows again what an import remembers', async () => {
    using home = new SmallHome();
    await home.bring({ 'Work.json': FILE });
    const renamed = await home.bring({ 'Work.json': CHANGED }, { strategy: 'rename' });
    const again = async (): Promise<readonly string[]> => (await home.plan({ 'Work.json': CHANGED })).items.map(({ state }) => state);
    const known = await again();
    expect([renamed.items.map(({ outcome }) => outcome).includes('renamed'), known.includes('conflict')]).toEqual([true, false]);
    await home.vault.rotate(undefined);
    await home.vault.rotate(undefined);
    expect(await again()).toEqual(known);
  });

  test('that is stopped, or meets a value that does not open, leaves everything under the old one', async () => {
    using home = new SmallHome();
    await home.bring({ 'Work.json': FILE });
    const before = [home.storage.rows(), keysIn(home), home.keychain.entries.size];
    const signal = new SharedArrayBuffer(4);
    new Int32Array(signal)[0] = 1;
    expect(await refusal(home.vault.rotate(undefined, { signal, step: () => undefined }))).toBe('CANCELLED');
    expect([home.storage.rows(), keysIn(home), home.keychain.entries.size]).toEqual(before);
    home.storage.damage(`UPDATE sealed_blobs SET ciphertext = zeroblob(length(ciphertext)) WHERE mcp_id <> ''`);
    await expect(home.vault.rotate(undefined)).rejects.toMatchObject({ code: 'SEALED_VALUE_DAMAGED', details: { reason: expect.stringMatching(/^that of Work\//) as unknown } });
    expect([keysIn(home), home.keychain.entries.size]).toEqual(before.slice(1));
  });
});

describe('another process with the old key', () => {
  const homeOfTwo = async (): Promise<SmallHome> => {
    const home = new SmallHome();
    await home.keep(sampleProfile('Work', [sampleMcp('a', { id: 'a' })], { id: 'w' }));
    return home;
  };

  test("can't write under it", async () => {
    using home = await homeOfTwo();
    using other = new OtherProcess(home);
    const old = await other.vault.open();
    await home.vault.rotate(undefined);
    const { history, profiles } = other.storage.storage;
    const changes = sampleChanges({ putProfiles: [sealProfile(sampleProfile('Play', [], { id: 'p' }), old)] });
    expect(() => history.applyChanges(changes, IMPORT, profiles.revision())).toThrow(expect.objectContaining({ code: 'VAULT_KEY_CHANGED' }));
    expect(keysIn(home)).toHaveLength(1);
  });

  test('takes the new one at its next opening', async () => {
    using home = await homeOfTwo();
    using other = new OtherProcess(home);
    await other.vault.open();
    await home.vault.rotate(undefined);
    await other.edits.createProfile({ changes: { name: 'Play' } });
    expect((await home.kept()).map(({ name }) => name)).toEqual(['Play', 'Work']);
  });

  test.each([
    ['reads', 'before', (other: OtherProcess): Promise<unknown> => other.profiles.open(other.profiles.allIds())],
    ['writes', 'after', (other: OtherProcess): Promise<unknown> => other.edits.updateProfile({ profileId: 'w', changes: { description: 'new' } })],
    ['writes what it has read before', 'before', (other: OtherProcess): Promise<unknown> => other.edits.copyMcp({ profileId: 'w', mcpId: 'a', to: ['w'], withSecrets: true })],
  ] as const)('that just %s does it once more', async (_, moment, work) => {
    using home = await homeOfTwo();
    using other = new OtherProcess(home);
    other.at(moment, () => home.vault.rotate(undefined));
    await expect(work(other)).rejects.toBeInstanceOf(Error);
    other.at(moment, () => home.vault.rotate(undefined));
    await underOneKey(() => work(other));
    expect(keysIn(home)).toHaveLength(1);
    await home.kept();
  });
});

test('a value that is under no key of ours is refused the second time, too', async () => {
  using home = new SmallHome();
  await home.bring({ 'Work.json': FILE });
  home.storage.damage(`DROP TRIGGER sealed_blobs_update_under_current_key; UPDATE sealed_blobs SET key_id = 'another'`);
  let times = 0;
  const work = (): Promise<unknown> => {
    times += 1;
    return home.kept();
  };
  expect([await refusal(underOneKey(work)), times]).toEqual(['SEALED_VALUE_DAMAGED', 2]);
});
