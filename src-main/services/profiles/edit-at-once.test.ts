import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal, SmallHome } from '../../samples/small-home';
import { TemporaryStorage } from '../../storage/samples/temporary-storage';
import { VaultService } from '../secrets/vault-service';
import { applyEdit } from './apply-edit';
import { EditService } from './edit-service';
import { Choices, chosenMcp, chosenProfile } from './samples/chosen-profile';
import { keptDraft, newDraft } from './samples/kept-draft';
import { sampleMcp, sampleProfile } from './samples/sample-profile';

/** The same home through a connection of its own, as another process has it. */
class OtherDoor implements Disposable {
  readonly storage: TemporaryStorage;
  readonly edits: EditService;

  constructor(home: SmallHome) {
    this.storage = new TemporaryStorage({}, home.storage.folder);
    const { profiles, history, vault: repository } = this.storage.storage;
    const now = (): Date => new Date('2025-01-24T16:00:00.000Z');
    const vault = new VaultService({ repository, keychain: home.keychain, passphrases: { given: false, askable: false, passphrase: async () => undefined }, now });
    this.edits = new EditService({ profiles, history, vault, now, mintId: randomUUID });
  }

  [Symbol.dispose](): void {
    this.storage[Symbol.dispose]();
  }
}

test('of edits through two doors at the same time none is lost, and each is a step', async () => {
  using home = new SmallHome();
  await home.keep(sampleProfile('Work', [sampleMcp('a', { id: 'a' })], { id: 'w' }));
  using other = new OtherDoor(home);
  await Promise.all(Array.from({ length: 12 }, async (_, index) => {
    const { edits } = index % 2 === 0 ? home : other;
    await edits.addMcp({ profileId: 'w', draft: newDraft({ name: `server ${index}` }) });
    await edits.updateProfile({ profileId: 'w', changes: { version: String(index), description: `by ${index}` } });
    await edits.switchMcps({ places: [{ profileId: 'w', mcpId: 'a' }], on: index % 2 === 0 });
  }));
  const [work] = await home.kept();
  expect(work?.mcps.map(({ name }) => name).toSorted()).toEqual(['a', ...Array.from({ length: 12 }, (_, index) => `server ${index}`)].toSorted());
  const places = home.storage.ask('SELECT position FROM mcps ORDER BY position').map(({ position }) => position);
  expect(places).toEqual(places.map((_, index) => index));
  expect(home.activity.list().filter(({ summary }) => summary.mcpsAdded === 1)).toHaveLength(12);
});

test('of very many through one door at the same time all are done', async () => {
  using home = new SmallHome();
  await home.edits.createProfile({ changes: { name: 'First' } });
  await Promise.all(Array.from({ length: 60 }, (_, index) => home.edits.createProfile({ changes: { name: `p${index}` } })));
  expect(home.profiles.allIds()).toHaveLength(61);
});

test('two that want the same name at the same time: one has it', async () => {
  using home = new SmallHome();
  await home.edits.createProfile({ changes: { name: 'First' } });
  using other = new OtherDoor(home);
  const outcomes = await Promise.allSettled([home.edits.createProfile({ changes: { name: 'Same' } }), other.edits.createProfile({ changes: { name: 'SAME' } })]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'NAME_TAKEN' } });
});

test('an edit that never comes first gives up in the end', async () => {
  using home = new SmallHome();
  await home.keep(sampleProfile('Work', [], { id: 'w' }));
  const { profiles, history } = home.storage.storage;
  let reads = 0;
  const edit = applyEdit({ profiles, history, now: () => new Date(0) }, (kept) => kept.profile('w'), (profile) => {
    home.storage.apply({ putProfiles: [{ ...profile, version: String(reads += 1) }] });
    return { changes: { putProfiles: [{ ...profile, version: 'mine' }] }, touched: [{ did: 'changed', profile: 'Work' }], result: { mcps: [] } };
  });
  expect(await refusal(edit)).toBe('PLAN_STALE');
  expect(reads).toBe(21);
});

test('whatever is kept: a draft that keeps everything is no step, and what an edit did is taken back byte for byte', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat({ max: 1000 }), { maxLength: 300, size: 'max' }).map((numbers) => new Choices(numbers)), async (from) => {
    using home = new SmallHome();
    const kinds = { unknown: true };
    const mcps = [0, ...from.many(2, (index) => index + 1)].map((index) => chosenMcp(from, `id ${index}`, `name ${index}`, kinds));
    await home.keep(chosenProfile(from, 'p', 'P', mcps, kinds), sampleProfile('Q', [], { id: 'q' }));
    const before = home.storage.rows();
    for (const mcp of mcps) expect(await home.edits.updateMcp({ profileId: 'p', mcpId: mcp.id, draft: keptDraft(mcp) })).toEqual({ profileId: 'p', mcps: [] });
    expect(home.storage.rows()).toEqual(before);
    const place = { profileId: 'p', mcpId: 'id 0' };
    const edits = [
      () => home.secrets.set({ ...place, field: 'command', value: 'x' }).catch(() => ({ mcps: [] })), () => home.edits.copyMcp({ ...place, to: ['p', 'q'], withSecrets: from.yes() }),
      () => home.edits.duplicateProfile({ profileId: 'p' }), () => home.edits.updateProfile({ profileId: 'p', changes: { name: 'New', description: 'new' } }),
      () => home.edits.switchMcps({ places: [place], on: from.yes() }), () => home.edits.removeMcps({ places: [place] }), () => home.edits.removeProfiles({ profileIds: ['p', 'q'] }),
    ];
    const chosen = from.many(4, () => from.below(edits.length)).toSorted((a, b) => a - b).filter((edit, index, all) => all.indexOf(edit) === index);
    const steps: number[] = [];
    for (const edit of chosen) {
      const result = await edits[edit]?.();
      if (result !== undefined && 'historyId' in result && result.historyId !== undefined) steps.push(result.historyId);
    }
    expect(home.activity.list()).toHaveLength(1 + steps.length);
    for (const step of steps.toReversed()) expect(home.activity.undo(undefined)).toMatchObject({ undoes: step });
    expect(home.storage.rows()).toEqual(before);
  }), { numRuns: 40 });
}, 60_000);
