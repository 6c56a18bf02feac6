import { describe, expect, test } from 'vitest';
import type { ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from './samples/sample-profile';

const TOKEN = `ghp_${'Ab3dEf6hIj9kLm2nOp5q'}${'Rs8tUv1wXy4zAbCd'}`;

async function filled(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(
    sampleProfile('Work', [sampleMcp('github', { id: 'g', env: { API_KEY: cut({ secret: 'hunter2-hunter2' }), U: cut({ secret: null }) }, usageCount: 7 }), sampleMcp('slack', { id: 's' })], {
      id: 'w', description: cut('d ', { secret: 'hunter2-hunter2' }), category: 'c', tags: ['t'], color: 'red', extras: new Map([['', new Map([['x', cut({ secret: 'three' })]])]]), dependencies: { ...NO_DEPENDENCIES, runtimes: ['npx'] },
    }),
    sampleProfile('Play', [], { id: 'p', description: cut('in clear') }),
  );
  return home;
}

describe('a profile is made', () => {
  test('with what was said of it, in a new home too, and undo takes it away', async () => {
    using home = new SmallHome();
    const before = home.storage.rows();
    const made = await home.edits.createProfile({ changes: { name: 'Work', description: `use ${TOKEN}`, category: 'c', tags: ['t'], color: '#3b6fe0', icon: 'code', author: '', version: null } });
    const [profile] = await home.kept();
    expect(profile).toMatchObject({ name: 'Work', description: cut('use ', { secret: TOKEN }), category: 'c', tags: ['t'], color: '#3b6fe0', icon: 'code', author: undefined, version: undefined, mcps: [] });
    expect(made).toEqual({ historyId: 1, profileId: profile?.id, mcps: [] });
    expect(home.activity.list()).toMatchObject([{ kind: 'edit', undoable: true, summary: { files: [], profiles: ['Work'], profilesAdded: 1, profilesChanged: 0, mcpsAdded: 0 } }]);
    home.activity.undo(undefined);
    expect(home.storage.rows()).toEqual(before);
  });

  test('not under a name that is taken, whatever its case', async () => {
    using home = await filled();
    expect(await refusal(home.edits.createProfile({ changes: { name: 'WORK' } }))).toBe('NAME_TAKEN');
    expect(home.activity.list()).toHaveLength(1);
  });
});

describe('a profile is changed', () => {
  test('in what is said alone, and undo puts it back byte for byte', async () => {
    using home = await filled();
    const before = home.storage.rows();
    const [, kept] = await home.kept();
    expect(await home.edits.updateProfile({ profileId: 'w', changes: { name: 'Office', category: null, tags: ['a', 'b'], version: '2', description: null } })).toEqual({ historyId: 2, profileId: 'w', mcps: [] });
    const [changed] = await home.kept();
    expect(changed).toEqual({ ...kept, name: 'Office', category: undefined, tags: ['a', 'b'], version: '2', description: undefined });
    expect(home.activity.list()[0]?.summary).toEqual({ files: [], profiles: ['Office'], profilesAdded: 0, profilesChanged: 1, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 });
    home.activity.undo(2);
    expect(home.storage.rows()).toEqual(before);
  });

  test.each<readonly [what: string, profileId: string, changes: ProfileChanges]>([
    ['nothing', 'w', {}], ['what it says already', 'w', { name: 'Work', category: 'c', tags: ['t'], color: 'red', author: null, icon: '' }], ['the same secret description', 'w', { description: null }],
    ['the same description in clear', 'p', { description: 'in clear' }],
  ])('in nothing by %s', async (what, profileId, changes) => {
    using home = await filled();
    if (what === 'the same secret description') await home.edits.updateProfile({ profileId, changes });
    const rows = home.storage.rows();
    const steps = home.activity.list().length;
    expect(await home.edits.updateProfile({ profileId, changes })).toEqual({ profileId, mcps: [] });
    expect(home.activity.list()).toHaveLength(steps);
    expect(home.storage.rows()).toEqual(rows);
  });

  test('without the vault, where only fields in clear change', async () => {
    using home = await filled();
    home.vault.forget();
    home.keychain.outage = 'gone';
    await home.edits.updateProfile({ profileId: 'w', changes: { name: 'Office', tags: [] } });
    await home.edits.updateProfile({ profileId: 'p', changes: { description: 'in clear', color: '#c2662d' } });
    expect(await refusal(home.edits.updateProfile({ profileId: 'w', changes: { description: 'new' } }))).toBe('VAULT_UNAVAILABLE');
    home.keychain.outage = undefined;
    expect(await home.kept()).toMatchObject([{ name: 'Office', tags: [], description: cut('d ', { secret: 'hunter2-hunter2' }) }, { name: 'Play', description: cut('in clear'), color: '#c2662d' }]);
  });

  test('in the case of its own name, not into the name of another', async () => {
    using home = await filled();
    await home.edits.updateProfile({ profileId: 'w', changes: { name: 'WORK' } });
    expect(await refusal(home.edits.updateProfile({ profileId: 'w', changes: { name: 'play' } }))).toBe('NAME_TAKEN');
  });

  test('not on top of a change that the person has not seen', async () => {
    using home = await filled();
    const seen = home.storage.storage.profiles.listProfiles()[0]?.revision;
    await home.edits.updateProfile({ profileId: 'p', changes: { version: '1' }, revision: seen });
    await expect(home.edits.updateProfile({ profileId: 'p', changes: { version: '2' }, revision: seen })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', details: { subject: 'Play' } });
    expect((await home.kept())[0]).toMatchObject({ version: '1', description: cut('in clear') });
  });

  test.each<readonly [field: string, changes: ProfileChanges]>([
    ['name', { name: `Work ${TOKEN}` }], ['category', { category: TOKEN }], ['tags', { tags: ['t', TOKEN] }], ['icon', { icon: TOKEN }], ['author', { author: `https://me:${TOKEN}@example.com` }], ['version', { version: `token=${TOKEN}` }],
    ['name', { name: 'half \ud800' }], ['description', { description: 'half \udc00' }],
  ])('not into what can not be kept in its %s', async (field, changes) => {
    using home = await filled();
    const rows = home.storage.rows();
    const update = home.edits.updateProfile({ profileId: 'w', changes });
    await expect(update).rejects.toMatchObject({ code: 'INPUT_INVALID', details: { items: [expect.stringMatching(`^${field}: `)] } });
    await expect(home.edits.createProfile({ changes: { ...changes, name: changes.name ?? 'New' } })).rejects.toMatchObject({ code: 'INPUT_INVALID', details: { items: [expect.not.stringContaining(TOKEN)] } });
    expect(home.storage.rows()).toEqual(rows);
  });
});

describe('a profile is duplicated', () => {
  test('whole, its servers under their ids in their order, nothing of it used yet', async () => {
    using home = await filled();
    const before = home.storage.rows();
    const made = await home.edits.duplicateProfile({ profileId: 'w' });
    const [, work, copy] = (await home.kept()).toSorted((a, b) => a.name.localeCompare(b.name));
    expect(copy).toEqual({ ...work, id: made.profileId, name: 'Work copy', mcps: work?.mcps.map((mcp) => ({ ...mcp, usageCount: undefined })) });
    expect(made).toMatchObject({ historyId: 2, mcps: [{ profileId: copy?.id, mcpId: 'g', name: 'github' }, { profileId: copy?.id, mcpId: 's', name: 'slack' }] });
    expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work copy'], mcps: ['github', 'slack'], profilesAdded: 1, mcpsAdded: 2 });
    home.activity.undo(undefined);
    expect(home.storage.rows()).toEqual(before);
  });

  test('numbered where the name is taken, and refused where a person gave it', async () => {
    using home = await filled();
    for (const _ of [1, 2, 3]) await home.edits.duplicateProfile({ profileId: 'w' });
    expect(home.profiles.allIds()).toHaveLength(5);
    expect((await home.kept()).map(({ name }) => name)).toEqual(['Play', 'Work', 'Work copy', 'Work copy 2', 'Work copy 3']);
    expect(await refusal(home.edits.duplicateProfile({ profileId: 'w', name: 'PLAY' }))).toBe('NAME_TAKEN');
    expect(await home.edits.duplicateProfile({ profileId: 'w', name: 'Third' })).toMatchObject({ historyId: 5 });
  });
});

describe('many profiles at once are', () => {
  test('changed alike, in one step, without the vault; undo puts all back byte for byte', async () => {
    using home = await filled();
    const before = home.storage.rows();
    home.vault.forget();
    home.keychain.outage = 'gone';
    const changes = { addTags: ['new', 't'], removeTags: ['gone'], category: 'Office', color: '#3b6fe0', icon: null, serversOn: false };
    expect(await home.edits.updateProfiles({ profileIds: ['w', 'p', 'w'], changes })).toEqual({ historyId: 2, mcps: [] });
    expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work', 'Play'], mcps: ['github', 'slack'], profilesChanged: 2, mcpsChanged: 2 });
    home.keychain.outage = undefined;
    expect((await home.kept()).map(({ name, tags, category, color, mcps }) => [name, tags, category, color, mcps.map(({ disabled }) => disabled)])).toEqual([
      ['Play', ['new', 't'], 'Office', '#3b6fe0', []], ['Work', ['t', 'new'], 'Office', '#3b6fe0', [true, true]],
    ]);
    expect(await home.edits.updateProfiles({ profileIds: ['w', 'p'], changes })).toEqual({ mcps: [] });
    home.activity.undo(undefined);
    expect(home.storage.rows()).toEqual(before);
  });

  test('left alone where one is gone, or would get too many tags or a secret in clear', async () => {
    using home = await filled();
    const before = home.storage.rows();
    expect(await refusal(home.edits.updateProfiles({ profileIds: ['w', 'none'], changes: { category: 'x' } }))).toBe('PROFILE_NOT_FOUND');
    expect(await refusal(home.edits.updateProfiles({ profileIds: ['p', 'w'], changes: { addTags: Array.from({ length: 100 }, (_, at) => `n${at}`) } }))).toBe('INPUT_INVALID');
    expect(await refusal(home.edits.updateProfiles({ profileIds: ['p', 'w'], changes: { addTags: [TOKEN] } }))).toBe('INPUT_INVALID');
    expect(home.storage.rows()).toEqual(before);
  });

  test('doubled under free names, in one step', async () => {
    using home = await filled();
    const before = home.storage.rows();
    await home.edits.duplicateProfile({ profileId: 'p' });
    expect(await home.edits.duplicateProfiles({ profileIds: ['w', 'p', 'p'] })).toEqual({ historyId: 3, mcps: [] });
    expect((await home.kept()).map(({ name, mcps }) => [name, mcps.length])).toEqual([['Play', 0], ['Play copy', 0], ['Play copy 2', 0], ['Work', 2], ['Work copy', 2]]);
    home.activity.undo(undefined);
    home.activity.undo(2);
    expect(home.storage.rows()).toEqual(before);
  });
});

test('profiles are removed with their servers, all of them or none, without the vault', async () => {
  using home = await filled();
  const before = home.storage.rows();
  expect(await refusal(home.edits.removeProfiles({ profileIds: ['w', 'none'] }))).toBe('PROFILE_NOT_FOUND');
  expect(home.storage.rows()).toEqual(before);
  home.vault.forget();
  home.keychain.outage = 'gone';
  expect(await home.edits.removeProfiles({ profileIds: ['w', 'p', 'w'] })).toEqual({ historyId: 2, mcps: [] });
  expect(home.profiles.allIds()).toEqual([]);
  expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work', 'Play'], mcps: ['github', 'slack'], profilesRemoved: 2, mcpsRemoved: 2 });
  home.activity.undo(undefined);
  expect(home.storage.rows()).toEqual(before);
});

test('what is not there is said so by name', async () => {
  using home = await filled();
  const gone = { code: 'PROFILE_NOT_FOUND', details: { subject: 'none' } };
  await expect(home.edits.updateProfile({ profileId: 'none', changes: {} })).rejects.toMatchObject(gone);
  await expect(home.edits.duplicateProfile({ profileId: 'none' })).rejects.toMatchObject(gone);
  await expect(home.edits.removeProfiles({ profileIds: ['none'] })).rejects.toMatchObject(gone);
});
