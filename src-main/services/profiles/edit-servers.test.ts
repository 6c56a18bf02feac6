import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import type { EditResult, McpDraft } from '../../../src-shared/profile/mcp-draft';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { plainText, secretText } from '../../../src-shared/profile/secret-text';
import { refusal, SmallHome } from '../../samples/small-home';
import { keptDraft, newDraft, typed } from './samples/kept-draft';
import { cut, sampleMcp, sampleProfile } from './samples/sample-profile';

const TOKEN = `ghp_${'Ab3dEf6hIj9kLm2nOp5q'}${'Rs8tUv1wXy4zAbCd'}`;
const GITHUB = sampleMcp('github', { id: 'g', args: ['-y', '@x/github'], env: { API_KEY: cut({ secret: 'hunter2-hunter2' }), MOOD: 'sunny', LEVEL: 'info' }, usageCount: 7, extra: new Map([['note', cut({ secret: 'three' })]]) });
const place = { profileId: 'w', mcpId: 'g' };

async function filled(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(
    sampleProfile('Work', [GITHUB, sampleMcp('slack', { id: 's', disabled: true }), sampleMcp('hosted', { id: 'h', url: 'https://example.com/mcp' })], { id: 'w' }),
    sampleProfile('Play', [sampleMcp('GitHub', { id: 'g' })], { id: 'p' }),
  );
  return home;
}

async function servers(home: SmallHome, profileId = 'w'): Promise<readonly Mcp[]> {
  return (await home.kept()).find(({ id }) => id === profileId)?.mcps ?? [];
}

/** What the edit did, and that taking it back leaves no trace. */
async function undone<Seen>(home: SmallHome, edit: () => Promise<EditResult>, look: (result: EditResult) => Promise<Seen>): Promise<Seen> {
  const before = home.storage.rows();
  const result = await edit();
  const seen = await look(result);
  expect(home.activity.undo(undefined)).toMatchObject({ undoes: result.historyId });
  expect(home.storage.rows()).toEqual(before);
  return seen;
}

describe('a server is added', () => {
  test('behind the last one', async () => {
    using home = await filled();
    const draft = newDraft({ name: 'new', env: [{ name: 'API_KEY', value: typed('hunter3-hunter3') }] });
    const seen = await undone(home, () => home.edits.addMcp({ profileId: 'w', draft }), async (result) => {
      const last = (await servers(home)).at(-1);
      expect(result).toEqual({ historyId: 2, profileId: 'w', mcps: [{ profileId: 'w', mcpId: last?.id, name: 'new' }] });
      expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work'], mcps: ['new'], mcpsAdded: 1 });
      return last;
    });
    expect(seen).toMatchObject({ name: 'new', command: plainText('npx'), env: new Map([['API_KEY', secretText('hunter3-hunter3')]]), source: undefined });
  });

  test('into an empty profile, too', async () => {
    using home = await filled();
    await home.keep(sampleProfile('Empty', [], { id: 'e' }));
    await home.edits.addMcp({ profileId: 'e', draft: newDraft({ name: 'new' }) });
    expect(home.storage.ask(`SELECT name, position FROM mcps WHERE profile_id = 'e'`)).toEqual([{ name: 'new', position: 0 }]);
  });

  test.each<readonly [code: string, profileId: string, changes: Partial<McpDraft>]>([
    ['NAME_TAKEN', 'w', { name: 'GitHub' }], ['PROFILE_NOT_FOUND', 'none', {}], ['FIELD_NOT_FOUND', 'w', { command: { kept: 'command' } }], ['INPUT_INVALID', 'w', { command: typed('  ') }],
  ])('not when it is refused as %s', async (code, profileId, changes) => {
    using home = await filled();
    const rows = home.storage.rows();
    expect(await refusal(home.edits.addMcp({ profileId, draft: newDraft({ name: 'new', ...changes }) }))).toBe(code);
    expect(home.storage.rows()).toEqual(rows);
  });
});

describe('a server is changed', () => {
  test('in its place, in the order of the draft, and keeps what the person never saw', async () => {
    using home = await filled();
    const draft = keptDraft(GITHUB, { name: 'hub', tags: ['t'], args: [{ kept: 'args[0]' }, typed('@y/hub')], env: [{ name: 'MOOD', value: typed('cloudy') }, { name: 'API_KEY', value: { kept: 'env.API_KEY' } }] });
    const seen = await undone(home, () => home.edits.updateMcp({ ...place, draft }), async (result) => {
      expect(result).toEqual({ historyId: 2, profileId: 'w', mcps: [{ ...place, name: 'hub' }] });
      expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work'], mcps: ['hub'], mcpsChanged: 1, mcpsAdded: 0, mcpsRemoved: 0 });
      return servers(home);
    });
    const env = new Map([['MOOD', plainText('cloudy')], ['API_KEY', secretText('hunter2-hunter2')]]);
    expect(seen[0]).toEqual({ ...GITHUB, name: 'hub', tags: ['t'], args: [plainText('-y'), plainText('@y/hub')], env });
    expect([...(seen[0]?.env.keys() ?? [])]).toEqual(['MOOD', 'API_KEY']);
    expect(seen.map(({ name }) => name)).toEqual(['hub', 'slack', 'hosted']);
  });

  test('by the order of its names alone', async () => {
    using home = await filled();
    await home.edits.updateMcp({ ...place, draft: keptDraft(GITHUB, { env: ['LEVEL', 'API_KEY', 'MOOD'].map((name) => ({ name, value: { kept: `env.${name}` } })) }) });
    expect([...((await servers(home))[0]?.env.keys() ?? [])]).toEqual(['LEVEL', 'API_KEY', 'MOOD']);
  });

  test('in nothing by a draft that keeps everything: no step, no write', async () => {
    using home = await filled();
    const rows = home.storage.rows();
    for (const mcp of await servers(home)) expect(await home.edits.updateMcp({ profileId: 'w', mcpId: mcp.id, draft: keptDraft(mcp) })).toEqual({ profileId: 'w', mcps: [] });
    expect(home.storage.rows()).toEqual(rows);
    expect(home.activity.list()).toHaveLength(1);
  });

  test('and may take its secrets to a new destination: that is what the person wants', async () => {
    using home = await filled();
    await home.edits.updateMcp({ ...place, draft: keptDraft(GITHUB, { type: 'http', command: undefined, args: [], url: typed('https://elsewhere.example/mcp') }) });
    expect((await servers(home))[0]).toMatchObject({ type: 'http', url: plainText('https://elsewhere.example/mcp'), env: GITHUB.env });
  });

  test('not on top of a change that the person has not seen', async () => {
    using home = await filled();
    const seen = home.storage.storage.profiles.revision();
    await home.edits.switchMcps({ places: [{ profileId: 'w', mcpId: 's' }], on: true });
    expect(await home.edits.updateMcp({ ...place, draft: keptDraft(GITHUB), revision: seen })).toEqual({ profileId: 'w', mcps: [] });
    await home.edits.switchMcps({ places: [place], on: false });
    await expect(home.edits.updateMcp({ ...place, draft: keptDraft(GITHUB, { name: 'hub' }), revision: seen })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', details: { subject: 'github' } });
    expect(home.activity.list()).toHaveLength(3);
  });

  const half = 'half \ud800';
  test.each<readonly [field: string, changes: Partial<McpDraft>]>([
    ['command', { command: undefined }], ['command', { command: typed(' ') }], ['url', { type: 'http' }], ['url', { type: 'sse', url: typed('') }],
    ['name', { name: `hub ${TOKEN}` }], ['category', { category: TOKEN }], ['tags', { tags: [TOKEN] }], ['version', { version: TOKEN }], ['alwaysAllow', { alwaysAllow: [TOKEN] }],
    ['env', { env: [{ name: TOKEN, value: typed('') }] }], ['headers', { headers: [{ name: TOKEN, value: typed('') }] }],
    ['name', { name: half }], ['tags', { tags: [half] }], ['args[0]', { args: [typed(half)] }], ['env', { env: [{ name: half, value: typed('') }] }],
  ])('not into one that can not be kept for its %s', async (field, changes) => {
    using home = await filled();
    const rows = home.storage.rows();
    const error: unknown = await home.edits.updateMcp({ ...place, draft: keptDraft(GITHUB, changes) }).catch((reason: unknown) => reason);
    if (!(error instanceof AppError)) throw new Error('it was not refused');
    expect([error.code, error.details.items?.map((item) => item.slice(0, item.indexOf(':')))]).toEqual(['INPUT_INVALID', [field]]);
    expect(JSON.stringify(error)).not.toContain(TOKEN);
    expect(home.storage.rows()).toEqual(rows);
  });

  test('all its faults at once', async () => {
    using home = await filled();
    await expect(home.edits.updateMcp({ ...place, draft: keptDraft(GITHUB, { type: 'http', category: TOKEN, version: TOKEN }) })).rejects.toMatchObject({ details: { items: { length: 3 } } });
  });

  test('though it came without a command: what was missing before is no fault of the edit', async () => {
    using home = await filled();
    const bare = { ...sampleMcp('bare', { command: '' }), command: undefined };
    await home.keep(sampleProfile('Bare', [bare], { id: 'b' }));
    await home.edits.updateMcp({ profileId: 'b', mcpId: 'bare', draft: keptDraft(bare, { name: 'still bare' }) });
    expect(await refusal(home.edits.updateMcp({ profileId: 'b', mcpId: 'bare', draft: keptDraft(bare, { type: 'sse' }) }))).toBe('INPUT_INVALID');
  });

  test.each<readonly [code: string, profileId: string, mcpId: string, changes: Partial<McpDraft>]>([
    ['NAME_TAKEN', 'w', 'g', { name: 'SLACK' }], ['FIELD_NOT_FOUND', 'w', 'g', { cwd: { kept: 'cwd' } }], ['PROFILE_NOT_FOUND', 'none', 'g', {}], ['MCP_NOT_FOUND', 'w', 'none', {}],
  ])('not when it is refused as %s', async (code, profileId, mcpId, changes) => {
    using home = await filled();
    expect(await refusal(home.edits.updateMcp({ profileId, mcpId, draft: keptDraft(GITHUB, changes) }))).toBe(code);
  });

  test('in the case of its own name', async () => {
    using home = await filled();
    expect(await home.edits.updateMcp({ ...place, draft: keptDraft(GITHUB, { name: 'GITHUB' }) })).toMatchObject({ mcps: [{ name: 'GITHUB' }] });
  });
});

describe('servers are switched', () => {
  test('in one step, only those that stand otherwise, without the vault and with the same blobs', async () => {
    using home = await filled();
    home.vault.forget();
    home.keychain.outage = 'gone';
    const places = ['g', 's', 'h', 'g'].map((mcpId) => ({ profileId: 'w', mcpId }));
    const blobs = home.storage.rows()['sealed_blobs'];
    await undone(home, () => home.edits.switchMcps({ places, on: false }), async (result) => {
      expect(result).toEqual({ historyId: 2, profileId: 'w', mcps: [{ ...place, name: 'github' }, { profileId: 'w', mcpId: 'h', name: 'hosted' }] });
      expect(home.storage.ask(`SELECT id, disabled FROM mcps WHERE profile_id = 'w' ORDER BY position`)).toEqual([{ id: 'g', disabled: 1 }, { id: 's', disabled: 1 }, { id: 'h', disabled: 1 }]);
      expect(home.storage.rows()['sealed_blobs']).toEqual(blobs);
      expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work'], mcps: ['github', 'hosted'], mcpsChanged: 2 });
    });
  });

  test('nothing happens where all stand so, and nothing at all where one is not there', async () => {
    using home = await filled();
    const rows = home.storage.rows();
    expect(await home.edits.switchMcps({ places: [place, { profileId: 'p', mcpId: 'g' }], on: true })).toEqual({ mcps: [] });
    await expect(home.edits.switchMcps({ places: [{ profileId: 'w', mcpId: 's' }, { profileId: 'w', mcpId: 'none' }], on: true })).rejects.toMatchObject({ code: 'MCP_NOT_FOUND', details: { subject: 'Work/none' } });
    expect(home.storage.rows()).toEqual(rows);
  });
});

test('servers are removed in one step, from several profiles, without the vault', async () => {
  using home = await filled();
  home.vault.forget();
  home.keychain.outage = 'gone';
  await undone(home, () => home.edits.removeMcps({ places: [place, { profileId: 'p', mcpId: 'g' }, place] }), async (result) => {
    expect(result).toEqual({ historyId: 2, mcps: [] });
    expect(home.storage.ask('SELECT id FROM mcps ORDER BY id')).toEqual([{ id: 'h' }, { id: 's' }]);
    expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work', 'Play'], mcps: ['github', 'GitHub'], mcpsRemoved: 2, profilesChanged: 0 });
  });
  expect(await refusal(home.edits.removeMcps({ places: [place, { profileId: 'w', mcpId: 'none' }] }))).toBe('MCP_NOT_FOUND');
});
