import { describe, expect, test } from 'vitest';
import { SecretPageSchema, SecretQuerySchema, type SecretPage, type SecretQuery } from '../../../src-shared/profile/secret-page';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from './samples/sample-profile';

const SECRET = 'hunter2-hunter2';
const known = cut({ secret: SECRET });
const blank = cut({ secret: null });

const PROFILES = [
  sampleProfile('Work', [
    sampleMcp('github', { args: ['server-github'], env: { GITHUB_TOKEN: known, MODE: 'unusual words', LOG_LEVEL: 'info' } }),
    sampleMcp('plain', { args: ['server-plain'] }),
    sampleMcp('search', { args: ['--api-key', known], env: { 'github-token': blank } }),
  ]),
  sampleProfile('home', [
    sampleMcp('github', { args: ['server-github'], env: { GITHUB_TOKEN: blank } }),
    sampleMcp('web', { url: cut('https://example.com/?key=', { secret: SECRET }), headers: { 'Api-Key': blank } }),
  ]),
];

async function filled(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(...PROFILES);
  return home;
}

const list = (home: SmallHome, query: Partial<SecretQuery> = {}): Promise<SecretPage> => home.secrets.page(SecretQuerySchema.parse(query));
const placesOf = ({ items }: SecretPage): readonly string[] => items.map(({ profile, mcp, field }) => `${profile}/${mcp} ${field}`);

const ALL = ['home/github env.GITHUB_TOKEN', 'home/web url', 'home/web headers.Api-Key', 'Work/github env.GITHUB_TOKEN', 'Work/github env.MODE', 'Work/search args[1]', 'Work/search env.github-token'];

test('all secrets stand in order of profiles, servers and fields, with where they lead and when they were written', async () => {
  using home = await filled();
  const page = await list(home);
  expect([placesOf(page), page.total, page.blanks]).toEqual([ALL, 7, 3]);
  expect(page.items[3]).toEqual({
    profileId: 'Work', profile: 'Work', mcpId: 'github', mcp: 'github', type: 'stdio', field: 'env.GITHUB_TOKEN', name: 'GITHUB_TOKEN', shown: '••••••',
    state: 'known', detected: true, destination: 'npx server-github', changedAt: '2025-01-02T03:04:05.000Z', sharing: 2,
  });
  expect(page.items.map(({ sharing }) => sharing)).toEqual([2, 0, 0, 2, 0, 1, 2]);
  expect(SecretPageSchema.parse(page)).toEqual(page);
  expect(JSON.stringify(page)).not.toContain(SECRET);
  expect(JSON.stringify(page)).not.toContain('unusual');
});

describe('what is asked for', () => {
  test.each<readonly [query: Partial<SecretQuery>, places: readonly string[], blanks: number]>([
    [{ show: 'blank' }, ['home/github env.GITHUB_TOKEN', 'home/web headers.Api-Key', 'Work/search env.github-token'], 3],
    [{ show: 'detected' }, ALL.filter((place) => !place.endsWith('MODE')), 3],
    [{ search: 'GITHUB' }, ALL.filter((place) => !place.includes('web')), 2],
    [{ search: 'work token' }, ALL.filter((place) => place.startsWith('Work')), 1],
    [{ search: 'home api', show: 'blank' }, ['home/web headers.Api-Key'], 1],
    [{ search: SECRET }, [], 0],
    [{ search: 'server-github' }, [], 0],
    [{ name: 'github_token' }, ['home/github env.GITHUB_TOKEN', 'Work/github env.GITHUB_TOKEN', 'Work/search env.github-token'], 3],
    [{ name: 'API-KEY' }, ['home/web headers.Api-Key', 'Work/search args[1]'], 3],
    [{ name: 'API_KEY', show: 'blank' }, ['home/web headers.Api-Key'], 3],
    [{ name: 'url' }, [], 3],
    [{ name: 'GITHUB_TOKEN', search: 'work', show: 'detected' }, ['Work/github env.GITHUB_TOKEN', 'Work/search env.github-token'], 1],
  ])('%j', async (query, places, blanks) => {
    using home = await filled();
    const page = await list(home, query);
    expect([placesOf(page), page.total, page.blanks]).toEqual([places, places.length, blanks]);
  });

  test.each([[{}, ALL], [{ show: 'detected' as const }, ALL.filter((place) => !place.endsWith('MODE'))]])('%j, page by page', async (query, places) => {
    using home = await filled();
    for (const most of [1, 2, 3, 5]) {
      const pages: SecretPage[] = [];
      for (let from = 0; from < places.length + most; from += most) pages.push(await list(home, { ...query, from, most }));
      expect(pages.flatMap(placesOf)).toEqual(places);
      expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([places.length]));
    }
  });
});

describe('a place has held a secret of a name', () => {
  const heldOf = async (home: SmallHome): Promise<readonly unknown[]> => (await list(home, { name: 'GITHUB_TOKEN' })).items.map(({ profile, mcp, held }) => [`${profile}/${mcp}`, held]);
  const HOME = { profileId: 'home', mcpId: 'github', field: 'env.GITHUB_TOKEN' };

  test('where it stands now, or stands in another server that leads to the same place', async () => {
    using home = await filled();
    expect(await heldOf(home)).toEqual([['home/github', true], ['Work/github', true], ['Work/search', false]]);
    expect((await list(home)).items.every(({ held }) => held === undefined)).toBe(true);
  });

  test('where it stood, as long as the server leads where it led', async () => {
    using home = await filled();
    const search = { profileId: 'Work', mcpId: 'search', field: 'env.github-token' };
    await home.secrets.fill({ places: [search], value: SECRET });
    await home.secrets.unset({ places: [search], alsoHistory: false });
    expect((await heldOf(home))[2]).toEqual(['Work/search', true]);
    await home.edits.updateMcp({
      profileId: 'Work', mcpId: 'search', draft: {
        name: 'search', type: 'stdio', disabled: false, command: { text: 'uvx', secret: false }, args: [{ kept: 'args[0]' }, { kept: 'args[1]' }], headers: [], tags: [],
        env: [{ name: 'github-token', value: { unknown: true } }],
      },
    });
    expect((await heldOf(home))[2]).toEqual(['Work/search', false]);
  });

  test('and no more once history was told to forget it', async () => {
    using home = await filled();
    const work = { profileId: 'Work', mcpId: 'github', field: 'env.GITHUB_TOKEN' };
    await home.secrets.unset({ places: [work, HOME], alsoHistory: false });
    expect((await heldOf(home)).slice(0, 2)).toEqual([['home/github', false], ['Work/github', true]]);
    await home.secrets.unset({ places: [work], alsoHistory: true });
    expect((await heldOf(home)).slice(0, 2)).toEqual([['home/github', false], ['Work/github', false]]);
  });
});

test('counts that detection has outgrown are made good', async () => {
  using home = await filled();
  home.storage.damage(`UPDATE mcps SET secret_count = 9 WHERE profile_id = 'home' AND id = 'web'; UPDATE mcps SET secret_count = 1 WHERE id = 'github' AND profile_id = 'Work'`);
  for (const [from, most] of [[0, 7], [2, 3], [3, 1], [4, 3]] as const) {
    const page = await list(home, { from, most });
    expect([page.total, placesOf(page)]).toEqual([7, ALL.slice(from, from + most)]);
  }
});

test('the list follows what is written, and needs the vault', async () => {
  using home = await filled();
  await home.edits.removeMcps({ places: [{ profileId: 'Work', mcpId: 'github' }] });
  expect((await list(home, { show: 'detected' })).total).toBe(5);
  expect(await list(home, { search: 'work github_token' })).toEqual({ total: 0, blanks: 0, items: [] });
  home.activity.undo(undefined);
  expect((await list(home, { show: 'detected' })).total).toBe(6);
  await home.vault.lock();
  expect(await refusal(list(home))).toBe('VAULT_LOCKED');
});

test('where nothing is kept there is nothing', async () => {
  using home = new SmallHome();
  expect(await list(home)).toEqual({ total: 0, blanks: 0, items: [] });
});
