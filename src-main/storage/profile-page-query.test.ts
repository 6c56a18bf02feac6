import { describe, expect, test } from 'vitest';
import { ProfilePageSchema, ProfileQuerySchema, type ProfilePage } from '../../src-shared/profile/profile-page';
import { refusal } from '../samples/small-home';
import { putMcp, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

type Query = Partial<ReturnType<typeof ProfileQuerySchema.parse>>;

function filled(): TemporaryStorage {
  const temporary = new TemporaryStorage();
  temporary.apply({
    putProfiles: [
      sampleProfile('w', 'Work', { description: 'What 50% of us_need', category: 'Daily', tags: ['team', 'Code'], color: '#3b6fe0', icon: 'code', version: '2' }),
      sampleProfile('s', 'Straße', { category: 'Études', tags: ['team', 'say "hi"'] }),
      sampleProfile('i', 'İstanbul', { description: String.raw`C:\tools it's 👩‍🚀`, tags: [] }),
      sampleProfile('b', 'bare', { category: 'daily', tags: ['code'] }),
    ],
    putMcps: [
      putMcp('w', sampleMcp('1', 'GitHub', { packageName: '@x/github', secretCount: 2, unknownCount: 1 })),
      putMcp('w', sampleMcp('2', 'files', { description: 'Reads what lies in Ｆｏｌｄｅｒｓ', position: 1, disabled: true, tags: ['hidden'] })),
      putMcp('s', sampleMcp('1', 'remote', { type: 'http', command: undefined, host: 'mcp.Example.com', secretCount: 3, envNames: ['NAMED'] })),
    ],
  });
  return temporary;
}

const page = (temporary: TemporaryStorage, query: Query = {}): Promise<ProfilePage> => temporary.storage.profiles.profilePage(ProfileQuerySchema.parse(query));
const ids = async (temporary: TemporaryStorage, query: Query): Promise<string> => (await page(temporary, query)).profiles.map(({ id }) => id).join('');

test('a page tells what lists show', async () => {
  using temporary = filled();
  const shown = await page(temporary);
  expect(ProfilePageSchema.parse(shown)).toEqual(shown);
  expect([shown.total, shown.profiles.map(({ name }) => name)]).toEqual([4, ['bare', 'İstanbul', 'Straße', 'Work']]);
  expect(shown.profiles.at(-1)).toEqual({
    id: 'w', name: 'Work', description: 'What 50% of us_need', category: 'Daily', tags: ['team', 'Code'], totalMCPs: 2, enabledMCPs: 1,
    color: '#3b6fe0', icon: 'code', version: '2', secrets: 2, blanks: 1,
  });
  expect(shown.profiles[0]).toMatchObject({ totalMCPs: 0, enabledMCPs: 0, secrets: 0, blanks: 0 });
});

describe('a search finds', () => {
  test.each([
    ['', 'bisw'], ['   ', 'bisw'], ['WORK', 'w'], ['github', 'w'], ['@x/git', 'w'], ['npx', 'w'], ['example.com', 's'], ['folders', 'w'], ['team', 'sw'], ['daily', 'bw'],
    ['work github folders', 'w'], ['github remote', ''], ['straße', 's'], ['STRASSE', ''], ['études', 's'], ['ÉTUDES', 's'], ['İSTANBUL', 'i'], ['i\u0307', 'i'], ['istanbul', ''],
    ['%', 'w'], ['50%', 'w'], ['_', 'w'], ['us_n', 'w'], ['w%k', ''], ['w_rk', ''], ['\\', 'i'], ['c:\\tools', 'i'], ["'", 'i'], ["it's", 'i'], ['"', 's'], ['"hi"', 's'], ['["team"', ''], ['","', ''],
    ['👩‍🚀', 'i'], ['🚀', 'i'], ['👩‍🔬', ''], ['\ud83d', ''], ['\0', ''], ['hidden', ''], ['named', ''], ["' OR 1=1 --", ''], ['x'.repeat(200), ''], ['a '.repeat(100), 'bisw'],
  ])('%j: %s', async (search, found) => {
    using temporary = filled();
    const { total, profiles } = await page(temporary, { search });
    expect([profiles.map(({ id }) => id).join(''), total]).toEqual([found, found.length]);
  });

  test('what was written since, here or elsewhere, and what was taken back', async () => {
    using temporary = filled();
    using other = new TemporaryStorage({ undoDepth: 2 }, temporary.folder);
    const found = (): Promise<string> => ids(temporary, { search: 'needle' });
    expect(await found()).toBe('');
    const described = temporary.apply({ putProfiles: [sampleProfile('b', 'bare', { description: 'a needle' })] });
    expect(await found()).toBe('b');
    const added = other.apply({ putMcps: [putMcp('w', sampleMcp('3', 'Needle', { position: 2 }))] });
    expect(await found()).toBe('bw');
    temporary.undo(described);
    expect(await found()).toBe('w');
    other.undo(added);
    expect(await found()).toBe('');
    other.apply({ putProfiles: [sampleProfile('n', 'needle')] });
    for (const name of ['x', 'y', 'z']) other.apply({ putProfiles: [sampleProfile(name, `needle ${name}`)] });
    expect(await found()).toBe('nxyz');
    other.apply({ removeProfiles: [sampleProfile('n', 'needle').id, sampleProfile('w', 'Work').id] });
    expect([await found(), await ids(temporary, { search: 'work' })]).toEqual(['xyz', '']);
  });
});

describe('profiles are chosen by', () => {
  test.each<readonly [query: Query, found: string]>([
    [{ tags: ['team'] }, 'sw'], [{ tags: ['team', 'Code'] }, 'w'], [{ tags: ['Code', 'Code'] }, 'w'], [{ tags: ['code'] }, 'b'], [{ tags: ['tea'] }, ''], [{ tags: ['say "hi"'] }, 's'], [{ tags: [''] }, ''], [{ tags: ['%'] }, ''],
    [{ category: 'Daily' }, 'w'], [{ category: 'Études' }, 's'], [{ category: '' }, ''],
    [{ category: 'Daily', tags: ['team'], search: 'git' }, 'w'], [{ category: 'Études', tags: ['team'], search: 'git' }, ''],
  ])('%j', async (query, found) => {
    using temporary = filled();
    expect(await ids(temporary, query)).toBe(found);
  });
});

describe('profiles are sorted by', () => {
  test.each<readonly [query: Query, sorted: string]>([
    [{ sort: 'name' }, 'bisw'], [{ sort: 'name', descending: true }, 'wsib'],
    [{ sort: 'category' }, 'bwsi'], [{ sort: 'category', descending: true }, 'sbwi'],
    [{ sort: 'servers' }, 'bisw'], [{ sort: 'servers', descending: true }, 'wsbi'],
    [{ sort: 'secrets' }, 'biws'], [{ sort: 'secrets', descending: true }, 'swbi'],
  ])('%j', async (query, sorted) => {
    using temporary = filled();
    expect(await ids(temporary, query)).toBe(sorted);
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => ids(temporary, { ...query, offset, limit: 1 })));
    expect(pages.join('')).toBe(sorted);
  });
});

test.each<readonly [query: Query, total: number, found: string]>([
  [{ limit: 2 }, 4, 'bi'], [{ limit: 2, offset: 3 }, 4, 'w'], [{ limit: 2, offset: 4 }, 4, ''], [{ offset: 400 }, 4, ''], [{ offset: 2 }, 4, 'sw'], [{ search: 'team', offset: 2 }, 2, ''], [{ search: 'zzz', offset: 2 }, 0, ''],
])('a page of many: %j', async (query, total, found) => {
  using temporary = filled();
  const { profiles, ...rest } = await page(temporary, query);
  expect([rest.total, profiles.map(({ id }) => id).join('')]).toEqual([total, found]);
});

test('of nothing there is an empty page', async () => {
  using temporary = new TemporaryStorage();
  for (const query of [{}, { search: 'a' }, { offset: 10 }, { tags: ['a'], sort: 'secrets' as const }]) expect(await page(temporary, query)).toEqual({ total: 0, profiles: [] });
});

test('a search that finds a damaged row is refused, and works again when it is whole', async () => {
  using temporary = filled();
  temporary.damage(`UPDATE profiles SET tags = '[1' WHERE id = 'w'`);
  expect(await refusal(page(temporary, { search: 'work' }))).toBe('DATABASE_DAMAGED');
  temporary.damage(`UPDATE profiles SET tags = '[]' WHERE id = 'w'`);
  expect(await ids(temporary, { search: 'bare' })).toBe('b');
});
